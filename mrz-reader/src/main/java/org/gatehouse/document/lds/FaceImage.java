// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;

/**
 * An encoded image of a face.
 *
 * @param bytes the image file, not copied: whoever reads it wipes it
 * @param jpeg2000 whether it is JPEG 2000, else it is JPEG; told from its first bytes, not from what the record says
 * @param widthPixels width that the record claims; may be 0 for "not said"
 * @param heightPixels height that the record claims
 */
public record FaceImage(byte[] bytes, boolean jpeg2000, int widthPixels, int heightPixels) {

    /** Of a copy that is overwritten when it is refused: nobody else will. */
    static FaceImage of(byte[] copy, int widthPixels, int heightPixels) throws LdsException {
        try {
            return new FaceImage(copy, ImageCoding.jpeg2000(copy), widthPixels, heightPixels);
        } catch (LdsException e) {
            Arrays.fill(copy, (byte) 0);
            throw e;
        }
    }

    @Override
    public String toString() {
        return "FaceImage[" + (jpeg2000 ? "JPEG 2000, " : "JPEG, ") + bytes.length + " bytes]";
    }
}
