// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The size of a picture as its first bytes say it, read before any decoder sees it: of a PNG (ISO/IEC 15948) or a JPEG (ISO/IEC
 * 10918-1), which is walked to its end, because one with hundreds of scans would keep the decoder busy for minutes.
 *
 * @param width pixels
 * @param height pixels
 */
record PictureHeader(long width, long height) {

    private static final int MAX_SCANS = 32;

    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    static PictureHeader of(byte[] encoded) throws PageImageException {
        if (begins(encoded, PNG)) {
            Walk walk = new Walk(encoded, PNG.length);
            return new PictureHeader(walk.number(4), walk.number(4));
        }
        if (begins(encoded, JPEG)) {
            return jpeg(new Walk(encoded, 2));
        }
        throw new PageImageException(PageImageErrorCode.PICTURE_FORMAT_UNKNOWN);
    }

    private static boolean begins(byte[] encoded, byte[] with) {
        return encoded.length >= with.length && Arrays.equals(encoded, 0, with.length, with, 0, with.length);
    }

    private static PictureHeader jpeg(Walk walk) throws PageImageException {
        @Nullable PictureHeader header = null;
        int scans = 0;
        for (int marker = walk.marker(); marker != END_OF_IMAGE; marker = walk.marker()) {
            Walk segment = walk.segment();
            if (frame(marker)) {
                if (header != null) {
                    throw malformed();
                }
                segment.number(1);
                long height = segment.number(2);
                header = new PictureHeader(segment.number(2), height);
            } else if (marker == START_OF_SCAN) {
                scans++;
                if (header == null || scans > MAX_SCANS) {
                    throw malformed();
                }
                walk.passScan();
            }
        }
        if (header == null || scans == 0) {
            throw malformed();
        }
        return header;
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC, whose numbers lie between theirs. */
    private static boolean frame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static PageImageException malformed() {
        return new PageImageException(PageImageErrorCode.PICTURE_HEADER_MALFORMED);
    }

    /** Bytes, one after the other, never beyond their end. */
    private static final class Walk {
        private final byte[] bytes;
        private final int end;
        private int at;

        Walk(byte[] bytes, int from) {
            this(bytes, from, bytes.length);
        }

        private Walk(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.at = from;
            this.end = end;
        }

        long number(int octets) throws PageImageException {
            long number = 0;
            for (int i = 0; i < octets; i++) {
                if (at >= end) {
                    throw malformed();
                }
                number = number << 8 | (bytes[at++] & 0xff);
            }
            return number;
        }

        int marker() throws PageImageException {
            if (number(1) != 0xff) {
                throw malformed();
            }
            long marker = number(1);
            while (marker == 0xff) {
                marker = number(1);
            }
            return (int) marker;
        }

        Walk segment() throws PageImageException {
            int length = (int) number(2) - 2;
            if (length < 0 || length > end - at) {
                throw malformed();
            }
            at += length;
            return new Walk(bytes, at - length, at);
        }

        /** To the next marker that belongs to no scan: stuffed zeros and restart markers do. */
        void passScan() throws PageImageException {
            while (at + 1 < end) {
                int code = bytes[at + 1] & 0xff;
                if ((bytes[at] & 0xff) == 0xff && code != 0 && code != 0xff && (code < 0xd0 || code > 0xd7)) {
                    return;
                }
                at++;
            }
            throw malformed();
        }
    }
}
