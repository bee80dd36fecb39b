// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.lept_free;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixSetSpp;
import static org.bytedeco.leptonica.global.leptonica.pixWriteMemJp2k;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.bytedeco.leptonica.PIX;

/** JPEG 2000 of a portrait, encoded by OpenJPEG through leptonica. */
final class Jpeg2000Encoder {
    /** What a real chip spends on its portrait, bytes. */
    private static final int TARGET_LENGTH = 16 * 1024;

    private static final int BEST_DECIBELS = 44;
    /** Signal to noise below which a face would show artefacts: better a larger file. */
    private static final int WORST_DECIBELS = 28;

    private static final int RESOLUTION_LEVELS = 5;
    private static final int BITS_PER_WORD = 32;
    private static final int CODESTREAM_BOX = 0x6A703263; // "jp2c" (ISO/IEC 15444-1 annex I.5.4)
    private static final int BOX_HEADER_LENGTH = 8;

    static {
        setMsgSeverity(L_SEVERITY_NONE); // failures come back as return codes; stderr stays the rig's own
    }

    private Jpeg2000Encoder() {}

    /** A JP2 file: the best that fits a chip, and never a poor one. */
    static byte[] encode(BufferedImage portrait) throws IssuanceException {
        PIX pix = pixCreate(portrait.getWidth(), portrait.getHeight(), BITS_PER_WORD);
        if (pix == null) {
            throw new IssuanceException(IssuanceFault.PORTRAIT_ENCODING_FAILED);
        }
        try {
            pixGetData(pix).put(words(portrait));
            pixSetSpp(pix, 3);
            int fitting = WORST_DECIBELS;
            int tooLarge = BEST_DECIBELS + 1;
            byte[] file = encode(pix, fitting);
            while (tooLarge - fitting > 1) {
                int decibels = (fitting + tooLarge) / 2;
                byte[] candidate = encode(pix, decibels);
                if (candidate.length <= TARGET_LENGTH) {
                    fitting = decibels;
                    file = candidate;
                } else {
                    tooLarge = decibels;
                }
            }
            return file;
        } finally {
            pixDestroy(pix);
        }
    }

    private static byte[] encode(PIX pix, int decibels) throws IssuanceException {
        try (PointerPointer<BytePointer> file = new PointerPointer<>(1);
                SizeTPointer length = new SizeTPointer(1)) {
            file.put(0, (BytePointer) null);
            int failed = pixWriteMemJp2k(file, length, pix, decibels, RESOLUTION_LEVELS, 0, 0);
            BytePointer encoded = file.get(BytePointer.class, 0);
            if (failed != 0 || encoded == null) {
                throw new IssuanceException(IssuanceFault.PORTRAIT_ENCODING_FAILED);
            }
            try {
                byte[] bytes = new byte[Math.toIntExact(length.get())];
                encoded.get(bytes);
                return bytes;
            } finally {
                lept_free(encoded);
            }
        }
    }

    /** The bare codestream inside a JP2 file, which is the content of its one jp2c box. */
    static byte[] codestreamOf(byte[] jp2) throws IssuanceException {
        ByteBuffer boxes = ByteBuffer.wrap(jp2);
        while (boxes.remaining() >= BOX_HEADER_LENGTH) {
            int start = boxes.position();
            int length = boxes.getInt();
            int type = boxes.getInt();
            int end = length == 0 ? jp2.length : start + length; // zero: the last box, to the end of the file
            if (end < boxes.position() || end > jp2.length) {
                break;
            }
            if (type == CODESTREAM_BOX) {
                return Arrays.copyOfRange(jp2, boxes.position(), end);
            }
            boxes.position(end);
        }
        throw new IssuanceException(IssuanceFault.PORTRAIT_ENCODING_FAILED);
    }

    /** Leptonica's pixels: red in the highest byte of a word, the lowest unused. */
    private static int[] words(BufferedImage portrait) {
        int width = portrait.getWidth();
        int height = portrait.getHeight();
        int[] words = JpegEncoder.opaque(portrait).getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < words.length; i++) {
            words[i] <<= 8;
        }
        return words;
    }
}
