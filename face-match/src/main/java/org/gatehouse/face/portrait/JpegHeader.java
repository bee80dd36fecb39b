// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the markers of a JPEG (ISO/IEC 10918-1 Annex B) to its end. Walking all of it, not only to the frame header, finds
 * files that end early, a second frame header, and progressive files with so many scans that decoding takes minutes.
 */
final class JpegHeader {
    /** Progressive encoders write about ten; each one costs the decoder a pass over the whole picture. */
    private static final int MAX_SCANS = 32;

    /** Ten scans of 12 million pixels; more is minutes of work that a small file can ask for. */
    private static final long MAX_PIXELS_PASSED = 128_000_000;

    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    private JpegHeader() {}

    static ImageHeader read(byte[] encoded) throws FaceException {
        Octets octets = new Octets(encoded, 2, encoded.length);
        ImageHeader header = null;
        int scans = 0;
        int marker = next(octets);
        while (marker != END_OF_IMAGE) {
            Octets segment = octets.part(octets.u16() - 2L);
            if (isFrame(marker)) {
                header = frame(marker, segment, header);
            }
            if (marker == START_OF_SCAN) {
                if (header == null || ++scans > MAX_SCANS) {
                    throw Octets.malformed();
                }
                marker = afterScan(octets);
            } else {
                marker = next(octets);
            }
        }
        if (header == null || scans == 0) {
            throw Octets.malformed();
        }
        if ((long) header.width() * header.height() * scans > MAX_PIXELS_PASSED) {
            throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
        return header;
    }

    /** SOF0..SOF15 without DHT, JPG and DAC, which lie between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static ImageHeader frame(int marker, Octets segment, @Nullable ImageHeader earlier) throws FaceException {
        if (earlier != null) {
            throw Octets.malformed();
        }
        int precision = segment.u8();
        int height = segment.u16();
        int width = segment.u16();
        int components = segment.u8();
        if (marker > 0xc2 || precision != 8) {
            throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
        return new ImageHeader(ImageFormat.JPEG, width, height, components);
    }

    /** The next marker where one must stand; fill bytes 0xff may precede it. */
    private static int next(Octets octets) throws FaceException {
        if (octets.u8() != 0xff) {
            throw Octets.malformed();
        }
        int marker = octets.u8();
        while (marker == 0xff) {
            marker = octets.u8();
        }
        if (marker < 0xc0 || marker >= 0xd0 && marker <= 0xd8) {
            throw Octets.malformed();
        }
        return marker;
    }

    /** Passes over entropy-coded data: stuffed zeros and restart markers belong to it. */
    private static int afterScan(Octets octets) throws FaceException {
        while (true) {
            if (octets.u8() == 0xff) {
                int code = octets.u8();
                while (code == 0xff) {
                    code = octets.u8();
                }
                if (code != 0 && (code < 0xd0 || code > 0xd7)) {
                    return code;
                }
            }
        }
    }
}
