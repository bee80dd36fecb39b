// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.Arrays;
import org.gatehouse.face.detect.Landmarks;

/** Light on places of a face: one cheek against the other, and the surroundings of the eyes against the cheeks. */
final class FaceLight {
    private static final int[] LEFT_CHEEK = {50, 205, 101, 36};
    private static final int[] RIGHT_CHEEK = {280, 425, 330, 266};
    /** Below and above the lids, where bare skin is and a lens would be. */
    private static final int[] AROUND_LEFT_EYE = {229, 230, 231, 223, 222, 224};

    private static final int[] AROUND_RIGHT_EYE = {449, 450, 451, 443, 442, 444};
    /** Pixels of the chip on each side of a point. */
    private static final int REACH = 3;

    private final double leftCheek;
    private final double rightCheek;
    private final double leftEye;
    private final double rightEye;

    private FaceLight(double leftCheek, double rightCheek, double leftEye, double rightEye) {
        this.leftCheek = leftCheek;
        this.rightCheek = rightCheek;
        this.leftEye = leftEye;
        this.rightEye = rightEye;
    }

    static FaceLight of(GreyChip grey, FaceChip chip, Landmarks face) {
        return new FaceLight(
                median(grey, chip, face, LEFT_CHEEK),
                median(grey, chip, face, RIGHT_CHEEK),
                median(grey, chip, face, AROUND_LEFT_EYE),
                median(grey, chip, face, AROUND_RIGHT_EYE));
    }

    /** 0..1, 1 for even light. */
    double uniformity() {
        return Math.min(leftCheek, rightCheek) / Math.max(1, Math.max(leftCheek, rightCheek));
    }

    /** Each eye against the cheek on its own side, because light comes from the side; the mean of both. */
    double eyesAgainstCheeks() {
        return (leftEye / Math.max(1, leftCheek) + rightEye / Math.max(1, rightCheek)) / 2;
    }

    private static double median(GreyChip grey, FaceChip chip, Landmarks face, int[] points) {
        double[] values = Arrays.stream(points)
                .mapToDouble(point -> grey.around(chip.place(face.point(point)), REACH))
                .sorted()
                .toArray();
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
