// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.List;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.portrait.Picture;

/** Takes all measures of one face and holds them against the limits. */
public final class FaceQuality {
    private FaceQuality() {}

    /** One finding a measure, in the order of {@link QualityMeasure}. */
    public static List<QualityFinding> measure(Picture picture, Landmarks face, QualityLimits limits) {
        HeadPose pose = HeadPose.of(face);
        try (GreyChip chip = GreyChip.of(picture, face)) {
            return List.of(
                    limits.judge(QualityMeasure.INTER_EYE_DISTANCE, face.interEyeDistance()),
                    limits.judge(QualityMeasure.SHARPNESS, chip.sharpness()),
                    limits.judge(QualityMeasure.LUMINANCE_MEAN, chip.mean()),
                    limits.judge(QualityMeasure.LUMINANCE_CONTRAST, chip.contrast()),
                    limits.judge(QualityMeasure.YAW, pose.yaw()),
                    limits.judge(QualityMeasure.PITCH, pose.pitch()),
                    limits.judge(QualityMeasure.ROLL, pose.roll()));
        }
    }
}
