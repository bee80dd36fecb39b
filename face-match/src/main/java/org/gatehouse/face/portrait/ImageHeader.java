// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import org.gatehouse.face.FaceErrorCode;
import org.gatehouse.face.FaceException;

/**
 * What an encoded image says about itself, read without a decoder.
 *
 * @param format encoding
 * @param width pixels, positive
 * @param height pixels, positive
 * @param components 1 (grey) or 3 (colour)
 */
public record ImageHeader(ImageFormat format, int width, int height, int components) {

    /**
     * Reads the header and holds it against the bounds.
     *
     * @throws FaceException when the image is not to be decoded; the code says why
     */
    public static ImageHeader read(byte[] encoded, ImageBounds bounds) throws FaceException {
        if (encoded.length == 0) {
            throw new FaceException(FaceErrorCode.IMAGE_EMPTY);
        }
        if (encoded.length > bounds.maxBytes()) {
            throw new FaceException(FaceErrorCode.IMAGE_TOO_LARGE);
        }
        ImageFormat format =
                ImageFormat.of(encoded).orElseThrow(() -> new FaceException(FaceErrorCode.IMAGE_FORMAT_UNKNOWN));
        if (!bounds.formats().contains(format)) {
            throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
        ImageHeader header = switch (format) {
            case JPEG -> JpegHeader.read(encoded);
            case JP2 -> Jp2Header.read(encoded);
            case J2K -> CodestreamHeader.read(new Octets(encoded, 0, encoded.length), ImageFormat.J2K);
        };
        int shorter = Math.min(header.width, header.height);
        int longer = Math.max(header.width, header.height);
        if (shorter < bounds.minSide() || longer > bounds.maxSide() || (long) shorter * longer > bounds.maxPixels()) {
            throw new FaceException(FaceErrorCode.IMAGE_DIMENSIONS_OUT_OF_BOUNDS);
        }
        if (header.components != 1 && header.components != 3) {
            throw new FaceException(FaceErrorCode.IMAGE_CODING_UNSUPPORTED);
        }
        return header;
    }
}
