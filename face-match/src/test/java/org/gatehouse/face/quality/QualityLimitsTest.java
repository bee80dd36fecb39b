// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QualityLimitsTest {
    private final QualityLimits limits = QualityLimits.forProbes();

    @ParameterizedTest
    @CsvSource({
        "INTER_EYE_DISTANCE, 39.9, false",
        "INTER_EYE_DISTANCE, 40, true",
        "SHARPNESS, 9.9, false",
        "SHARPNESS, 10, true",
        "LUMINANCE_MEAN, 19, false",
        "LUMINANCE_MEAN, 24, true",
        "LUMINANCE_MEAN, 221, false",
        "LUMINANCE_MEAN, 120, true",
        "LUMINANCE_CONTRAST, 5, false",
        "LUMINANCE_CONTRAST, 7, true",
        "YAW, -36, false",
        "YAW, 36, false",
        "YAW, 22, true",
        "PITCH, 36, false",
        "PITCH, -18, true",
        "ROLL, 36, false",
        "SINGLE_FACE, 0.51, false",
        "HEAD_SIZE, 1.1, false",
        "MARGIN_LEFT, -0.2, false",
        "MARGIN_RIGHT, -0.2, false",
        "MARGIN_ABOVE, -0.2, false",
        "MARGIN_BELOW, -0.2, false",
        "MARGIN_BELOW, 0, true",
        "MOTION, 3.1, false",
        "UNDER_EXPOSURE, 0.61, false",
        "UNDER_EXPOSURE, 0.5, true",
        "OVER_EXPOSURE, 0.3, false",
        "DYNAMIC_RANGE, 3.9, false",
        "ILLUMINATION_UNIFORMITY, 0.3, false",
        "NATURAL_COLOUR, 16, false",
        "EYES_OPEN, 0.12, false",
        "EYES_VISIBLE, 0.4, false",
        "MOUTH_CLOSED, 0.26, false"
    })
    void frameIsUsableWithinTheLimitsOnly(QualityMeasure measure, double value, boolean acceptable) {
        assertThat(limits.judge(measure, value).acceptable()).isEqualTo(acceptable);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotANumberIsNeverAcceptable(QualityMeasure measure) {
        assertThat(limits.judge(measure, Double.NaN).acceptable()).isFalse();
    }

    @Test
    void aFindingKeepsItsLimitsForTheScreen() {
        QualityFinding finding = limits.judge(QualityMeasure.YAW, 3);
        assertThat(finding).isEqualTo(new QualityFinding(QualityMeasure.YAW, 3, -35, 35));
    }
}
