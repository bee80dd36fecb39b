// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/** The SIZ segment of a JPEG 2000 codestream (ISO/IEC 15444-1 A.5.1), and how much work its COD segment (A.6.1) asks for. */
final class CodestreamHeader {
    /** Passports use one tile; a decoder keeps some kilobytes of state for each, and a header can ask for 65,535. */
    private static final int MAX_TILES = 64;
    /** Encoders write up to about 20; a header can ask for 65,535. */
    private static final int MAX_LAYERS = 64;

    private static final int SIZ = 0xff51;
    private static final int COD = 0xff52;
    private static final int START_OF_TILE = 0xff90;
    private static final int MAX_SEGMENTS = 64;

    private CodestreamHeader() {}

    static ImageHeader read(Octets octets, ImageFormat format) throws FaceException {
        if (octets.u16() != 0xff4f || octets.u16() != SIZ) {
            throw Octets.malformed();
        }
        ImageHeader header = size(octets.part(octets.u16() - 2L), format);
        boolean styled = false;
        for (int segments = 0; segments < MAX_SEGMENTS; segments++) {
            int marker = octets.u16();
            if (marker == START_OF_TILE) {
                if (!styled) {
                    throw Octets.malformed();
                }
                return header;
            }
            Octets segment = octets.part(octets.u16() - 2L);
            if (marker == COD) {
                segment.skip(2);
                styled = true;
                if (segment.u16() > MAX_LAYERS) {
                    throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
                }
            }
        }
        throw Octets.malformed();
    }

    private static ImageHeader size(Octets siz, ImageFormat format) throws FaceException {
        siz.skip(2);
        long right = siz.u32();
        long bottom = siz.u32();
        long left = siz.u32();
        long top = siz.u32();
        long tileWidth = siz.u32();
        long tileHeight = siz.u32();
        long tileLeft = siz.u32();
        long tileTop = siz.u32();
        int components = siz.u16();
        if (tileWidth == 0 || tileHeight == 0 || tileLeft > left || tileTop > top) {
            throw Octets.malformed();
        }
        int width = side(right - left);
        int height = side(bottom - top);
        long columns = (right - tileLeft + tileWidth - 1) / tileWidth;
        long rows = (bottom - tileTop + tileHeight - 1) / tileHeight;
        if (components > 3 || columns > MAX_TILES || rows > MAX_TILES || columns * rows > MAX_TILES) {
            throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
        for (int component = 0; component < components; component++) {
            // Eight bits unsigned, and no subsampling: Leptonica takes all components to be of one size.
            if (siz.u8() != 7 || siz.u8() != 1 || siz.u8() != 1) {
                throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
            }
        }
        return new ImageHeader(format, width, height, components);
    }

    /** A width or height as an int; the bounds themselves are the caller's. */
    static int side(long pixels) throws FaceException {
        if (pixels <= 0) {
            throw Octets.malformed();
        }
        if (pixels > Integer.MAX_VALUE) {
            throw new FaceException(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
        }
        return (int) pixels;
    }
}
