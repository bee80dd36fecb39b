// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.Set;

/** The values of a face that ISO/IEC 19794-5:2005 §5.5 and §5.7 limit. Nothing here depends on them: they are remarked. */
final class FaceInformation {
    private static final int OTHER = 0xFF;
    private static final int MAX_GENDER = 2;
    private static final int MAX_EYE_COLOUR = 7;
    private static final int MAX_HAIR_COLOUR = 7;
    /** Angles are coded in steps of two degrees from 1; 0 is unspecified. */
    private static final int MAX_POSE_ANGLE = 180;

    private static final int MAX_UNCERTAINTY = 181;
    private static final Set<Integer> FRONTAL = Set.of(1, 2);

    private FaceInformation() {}

    /** @param at where the facial information block begins in the record */
    static void remark(DataObject record, int at, Set<FaceRemark> remarks) throws LdsException {
        coded(record.at(at + 6), MAX_GENDER, FaceRemark.GENDER, remarks);
        coded(record.at(at + 7), MAX_EYE_COLOUR, FaceRemark.EYE_COLOUR, remarks);
        coded(record.at(at + 8), MAX_HAIR_COLOUR, FaceRemark.HAIR_COLOUR, remarks);
        for (int axis = 0; axis < 3; axis++) {
            if (record.at(at + 14 + axis) > MAX_POSE_ANGLE) {
                remarks.add(FaceRemark.POSE_ANGLE);
            }
            if (record.at(at + 17 + axis) > MAX_UNCERTAINTY) {
                remarks.add(FaceRemark.POSE_ANGLE_UNCERTAINTY);
            }
        }
    }

    /** @param at where the image information block begins in the record */
    static void remarkImage(DataObject record, int at, boolean jpeg2000, Set<FaceRemark> remarks) throws LdsException {
        if (!FRONTAL.contains(record.at(at))) {
            remarks.add(FaceRemark.FACE_IMAGE_TYPE);
        }
        if (record.at(at + 1) != (jpeg2000 ? 1 : 0)) {
            remarks.add(FaceRemark.IMAGE_DATA_TYPE);
        }
    }

    private static void coded(int value, int last, FaceRemark remark, Set<FaceRemark> remarks) {
        if (value > last && value != OTHER) {
            remarks.add(remark);
        }
    }
}
