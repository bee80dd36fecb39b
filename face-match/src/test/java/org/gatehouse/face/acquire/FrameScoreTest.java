// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.face.quality.QualityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameScoreTest {

    @ParameterizedTest
    @CsvSource({
        "YAW, 2, 20",
        "YAW, -2, -20",
        "PITCH, 0, 15",
        "ROLL, 0, -12",
        "ILLUMINATION_UNIFORMITY, 0.9, 0.5",
        "LUMINANCE_MEAN, 120, 50",
        "LUMINANCE_MEAN, 120, 210",
        "UNDER_EXPOSURE, 0, 0.2",
        "OVER_EXPOSURE, 0, 0.1",
        "INTER_EYE_DISTANCE, 85, 45",
        "EYES_OPEN, 0.3, 0.15",
        "EYES_VISIBLE, 0.9, 0.6",
        "MOUTH_CLOSED, 0.01, 0.2",
        "SHARPNESS, 200, 20",
        "MOTION, 0.1, 2"
    })
    void theBetterValueHasTheHigherScore(QualityMeasure measure, double better, double worse) {
        assertThat(score(measure, better)).isGreaterThan(score(measure, worse));
        assertThat(score(measure, better)).isBetween(0.0, 100.0);
    }

    private static double score(QualityMeasure measure, double value) {
        QualityFinding other = QualityLimits.forProbes().judge(QualityMeasure.ROLL, 1);
        return FrameScore.of(List.of(other, QualityLimits.forProbes().judge(measure, value)));
    }
}
