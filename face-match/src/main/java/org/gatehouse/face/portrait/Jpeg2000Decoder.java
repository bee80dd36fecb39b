// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.leptonica.global.leptonica.L_SEVERITY_NONE;
import static org.bytedeco.leptonica.global.leptonica.pixConvertTo32;
import static org.bytedeco.leptonica.global.leptonica.pixCreate;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixGetData;
import static org.bytedeco.leptonica.global.leptonica.pixGetHeight;
import static org.bytedeco.leptonica.global.leptonica.pixGetWidth;
import static org.bytedeco.leptonica.global.leptonica.pixGetWpl;
import static org.bytedeco.leptonica.global.leptonica.pixReadMem;
import static org.bytedeco.leptonica.global.leptonica.setMsgSeverity;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_core.mixChannels;

import org.bytedeco.javacpp.Pointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.jspecify.annotations.Nullable;

/** JPEG 2000, boxed or raw, through Leptonica. Its words are 0xRRGGBBAA in native order: in memory A, B, G, R. */
final class Jpeg2000Decoder {
    private static final int BLANK_SIDE = 32;
    private static final int BITS_PER_WORD = 32;

    static {
        // It reports a missing resolution box on standard error for nearly every chip's image.
        setMsgSeverity(L_SEVERITY_NONE);
    }

    private Jpeg2000Decoder() {}

    /** Goes once through all but the reading. */
    static void warmUp() {
        PIX blank = pixCreate(BLANK_SIDE, BLANK_SIDE, BITS_PER_WORD);
        copy(blank).close();
        wipe(blank);
    }

    static Picture decode(byte[] encoded) throws FaceException {
        PIX decoded = null;
        PIX colour = null;
        try (Scratch scratch = new Scratch()) {
            decoded = pixReadMem(scratch.copy(encoded), encoded.length);
            colour = decoded == null ? null : pixConvertTo32(decoded);
            if (colour == null) {
                throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE);
            }
            return copy(colour);
        } catch (RuntimeException e) {
            throw new FaceException(FaceErrorCode.IMAGE_UNDECODABLE, e);
        } finally {
            wipe(colour);
            wipe(decoded);
        }
    }

    private static Picture copy(PIX colour) {
        int width = pixGetWidth(colour);
        int height = pixGetHeight(colour);
        Mat bgr = new Mat(height, width, CV_8UC3);
        try (Mat abgr = new Mat(height, width, CV_8UC4, pixGetData(colour), 4L * pixGetWpl(colour))) {
            mixChannels(abgr, 1, bgr, 1, new int[] {1, 0, 2, 1, 3, 2}, 3);
        }
        return new Picture(bgr);
    }

    /** Overwrites the pixels, then frees them. */
    private static void wipe(@Nullable PIX pix) {
        if (pix != null) {
            Pointer.memset(pixGetData(pix), 0, 4L * pixGetWpl(pix) * pixGetHeight(pix));
            pixDestroy(pix);
        }
    }
}
