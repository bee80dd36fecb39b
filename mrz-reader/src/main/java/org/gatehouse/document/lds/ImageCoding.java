// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;
import java.util.HexFormat;

/** Tells codings of images by their first bytes: what records say about it is often wrong. */
final class ImageCoding {
    /** Start of image and the first byte of any marker (ISO/IEC 10918-1 §B.1.1). */
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    /** Signature box of a JP2 file (ISO/IEC 15444-1 §I.5.1). */
    private static final byte[] JP2 = HexFormat.of().parseHex("0000000c6a5020200d0a870a");
    /** Start of a bare code stream: SOC and SIZ (ISO/IEC 15444-1 §A.4). */
    private static final byte[] CODE_STREAM = HexFormat.of().parseHex("ff4fff51");

    private ImageCoding() {}

    static boolean jpeg2000(byte[] image) throws LdsException {
        if (begins(image, JP2) || begins(image, CODE_STREAM)) {
            return true;
        }
        if (begins(image, JPEG)) {
            return false;
        }
        throw new LdsException(LdsErrorCode.IMAGE_CODING_UNKNOWN, "an image that is neither JPEG nor JPEG 2000");
    }

    private static boolean begins(byte[] image, byte[] magic) {
        return image.length >= magic.length && Arrays.equals(image, 0, magic.length, magic, 0, magic.length);
    }
}
