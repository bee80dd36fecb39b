// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;

/** A facial record of ISO/IEC 19794-5:2005 §5: facial record header, then facial record data, one block a face. */
final class FaceRecord {
    /** "FAC" and a zero byte, §5.4.1. */
    private static final long FORMAT = 0x46414300L;
    /** "010" and a zero byte, §5.4.2. */
    private static final long VERSION = 0x30313000L;

    private static final int HEADER_BYTES = 14;
    private static final int FACIAL_INFORMATION_BYTES = 20;
    private static final int FEATURE_POINT_BYTES = 8;
    private static final int IMAGE_INFORMATION_BYTES = 12;

    private FaceRecord() {}

    static FaceImage firstFace(DataObject record) throws LdsException {
        if (record.number(0, 4) != FORMAT || record.number(4, 4) != VERSION) {
            throw new LdsException(LdsErrorCode.FACE_CODING_UNKNOWN, "no record of ISO/IEC 19794-5:2005");
        }
        if (record.number(8, 4) != record.length() || record.number(12, 2) < 1) {
            throw new LdsException(
                    LdsErrorCode.STRUCTURE, "a record without a face, or of another length than it says");
        }
        long faceLength = record.number(HEADER_BYTES, 4);
        long featurePoints = record.number(HEADER_BYTES + 4, 2);
        long imageInformation = HEADER_BYTES + FACIAL_INFORMATION_BYTES + featurePoints * FEATURE_POINT_BYTES;
        long image = imageInformation + IMAGE_INFORMATION_BYTES;
        long end = HEADER_BYTES + faceLength;
        if (end > record.length() || image >= end) {
            throw new LdsException(LdsErrorCode.LENGTH, "a face with no room for its image");
        }
        // All of them are below the length of the record, so none is lost by the narrowing.
        int width = (int) record.number((int) imageInformation + 2, 2);
        int height = (int) record.number((int) imageInformation + 4, 2);
        byte[] bytes = Arrays.copyOfRange(record.source(), record.from() + (int) image, record.from() + (int) end);
        return new FaceImage(bytes, ImageCoding.jpeg2000(bytes), width, height);
    }
}
