// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

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

    private final DataObject record;
    private final Set<FaceRemark> remarks = EnumSet.noneOf(FaceRemark.class);

    FaceRecord(DataObject record) {
        this.record = record;
    }

    FaceTemplate read() throws LdsException {
        if (record.number(0, 4) != FORMAT || record.number(4, 4) != VERSION) {
            throw new LdsException(LdsErrorCode.FACE_CODING_UNKNOWN, "no record of ISO/IEC 19794-5:2005");
        }
        remark(record.number(8, 4) != record.length(), FaceRemark.RECORD_LENGTH);
        int faces = (int) record.number(12, 2);
        if (faces < 1) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "a record without a face");
        }
        FaceImage portrait = face(faces);
        return new FaceTemplate(portrait, FaceTemplate.Format.ISO_19794_5, 1, faces, remarks);
    }

    private FaceImage face(int faces) throws LdsException {
        int end = endOfFirst(faces);
        long featurePoints = record.number(HEADER_BYTES + 4, 2);
        long imageInformation = HEADER_BYTES + FACIAL_INFORMATION_BYTES + featurePoints * FEATURE_POINT_BYTES;
        long image = imageInformation + IMAGE_INFORMATION_BYTES;
        if (image >= end) {
            throw new LdsException(LdsErrorCode.LENGTH, "a face with no room for its image");
        }
        // All of them are below the length of the record, so none is lost by the narrowing.
        int width = (int) record.number((int) imageInformation + 2, 2);
        int height = (int) record.number((int) imageInformation + 4, 2);
        byte[] bytes = Arrays.copyOfRange(record.source(), record.from() + (int) image, record.from() + end);
        FaceImage face = FaceImage.of(bytes, width, height);
        FaceInformation.remark(record, HEADER_BYTES, remarks);
        FaceInformation.remarkImage(record, (int) imageInformation, face.jpeg2000(), remarks);
        return face;
    }

    /** Where the first face ends. A single face can only end with its record, whatever it says. */
    private int endOfFirst(int faces) throws LdsException {
        long at = HEADER_BYTES;
        for (int i = 0; i < faces && at < record.length(); i++) {
            at += record.number((int) at, 4);
        }
        long first = HEADER_BYTES + record.number(HEADER_BYTES, 4);
        remark(at != record.length(), FaceRemark.FACE_LENGTH);
        if (faces == 1) {
            return record.length();
        }
        if (first > record.length()) {
            throw new LdsException(LdsErrorCode.LENGTH, "a face longer than its record");
        }
        return (int) first;
    }

    private void remark(boolean wrong, FaceRemark remark) {
        if (wrong) {
            remarks.add(remark);
        }
    }
}
