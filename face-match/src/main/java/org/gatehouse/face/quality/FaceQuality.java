// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.List;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.portrait.Picture;

/** Takes all measures of one face in one picture and holds them against the limits. */
public final class FaceQuality {
    private FaceQuality() {}

    /**
     * One finding a measure, in the order of {@link QualityMeasure}; all but {@link QualityMeasure#MOTION}.
     *
     * @param faces all faces of the picture, the first of which is measured
     */
    public static List<QualityFinding> measure(
            Picture picture, Landmarks face, List<Detection> faces, QualityLimits limits) {
        FaceExtent extent = FaceExtent.of(face, picture);
        HeadPose pose = HeadPose.of(face);
        Expression expression = Expression.of(face);
        try (FaceChip chip = FaceChip.of(picture, face);
                GreyChip grey = GreyChip.of(chip)) {
            Exposure exposure = Exposure.of(grey.histogram());
            FaceLight light = FaceLight.of(grey, chip, face);
            return List.of(
                    limits.judge(QualityMeasure.SINGLE_FACE, nextLargest(faces)),
                    limits.judge(QualityMeasure.INTER_EYE_DISTANCE, face.interEyeDistance()),
                    limits.judge(QualityMeasure.HEAD_SIZE, extent.height()),
                    limits.judge(QualityMeasure.MARGIN_LEFT, extent.left()),
                    limits.judge(QualityMeasure.MARGIN_RIGHT, extent.right()),
                    limits.judge(QualityMeasure.MARGIN_ABOVE, extent.above()),
                    limits.judge(QualityMeasure.MARGIN_BELOW, extent.below()),
                    limits.judge(QualityMeasure.YAW, pose.yaw()),
                    limits.judge(QualityMeasure.PITCH, pose.pitch()),
                    limits.judge(QualityMeasure.ROLL, pose.roll()),
                    limits.judge(QualityMeasure.SHARPNESS, grey.sharpness()),
                    limits.judge(QualityMeasure.LUMINANCE_MEAN, exposure.mean()),
                    limits.judge(QualityMeasure.LUMINANCE_CONTRAST, exposure.contrast()),
                    limits.judge(QualityMeasure.UNDER_EXPOSURE, exposure.under()),
                    limits.judge(QualityMeasure.OVER_EXPOSURE, exposure.over()),
                    limits.judge(QualityMeasure.DYNAMIC_RANGE, exposure.entropy()),
                    limits.judge(QualityMeasure.ILLUMINATION_UNIFORMITY, light.uniformity()),
                    limits.judge(
                            QualityMeasure.NATURAL_COLOUR, SkinColour.of(chip).unnaturalness()),
                    limits.judge(QualityMeasure.EYES_OPEN, expression.eyesOpen()),
                    limits.judge(QualityMeasure.EYES_VISIBLE, light.eyesAgainstCheeks()),
                    limits.judge(QualityMeasure.MOUTH_CLOSED, expression.mouthOpen()));
        }
    }

    /**
     * Whether another face beside the first is so wide that the picture may be of either: the one place that says so. A face
     * exactly at the limit is not; people in the queue are smaller.
     *
     * @param faces of one picture, the one that is looked at first
     */
    public static boolean severalFaces(List<Detection> faces, QualityLimits limits) {
        return !limits.judge(QualityMeasure.SINGLE_FACE, nextLargest(faces)).acceptable();
    }

    private static double nextLargest(List<Detection> faces) {
        double widest = faces.stream()
                .skip(1)
                .mapToDouble(face -> face.box().width())
                .max()
                .orElse(0);
        return widest == 0 ? 0 : widest / faces.get(0).box().width();
    }
}
