// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceTest {

    @ParameterizedTest
    @CsvSource({
        "SINGLE_FACE, ONE_PERSON",
        "HEAD_SIZE, STEP_BACK",
        "INTER_EYE_DISTANCE, COME_CLOSER",
        "MARGIN_LEFT, STAND_IN_THE_MIDDLE",
        "MARGIN_RIGHT, STAND_IN_THE_MIDDLE",
        "MARGIN_ABOVE, STAND_IN_THE_MIDDLE",
        "MARGIN_BELOW, STAND_IN_THE_MIDDLE",
        "YAW, LOOK_AT_CAMERA",
        "PITCH, LOOK_AT_CAMERA",
        "EYES_VISIBLE, TAKE_OFF_SUNGLASSES",
        "ROLL, HOLD_HEAD_STRAIGHT",
        "MOTION, STAND_STILL",
        "SHARPNESS, STAND_STILL",
        "EYES_OPEN, OPEN_EYES",
        "MOUTH_CLOSED, CLOSE_MOUTH"
    })
    void whatFailsIsWhatIsAskedFor(QualityMeasure measure, Guidance guidance) {
        assertThat(Guidance.forFrame(FrameVerdict.LOW_QUALITY, failing(measure)))
                .contains(guidance);
    }

    @Test
    void ofSeveralFailuresTheMostNeededIsAskedFor() {
        assertThat(Guidance.forFrame(
                        FrameVerdict.LOW_QUALITY,
                        failing(QualityMeasure.MOUTH_CLOSED, QualityMeasure.MOTION, QualityMeasure.INTER_EYE_DISTANCE)))
                .contains(Guidance.COME_CLOSER);
    }

    @Test
    void aFaceCutOffOnTwoSidesIsTooNear() {
        assertThat(Guidance.forFrame(
                        FrameVerdict.LOW_QUALITY, failing(QualityMeasure.MARGIN_ABOVE, QualityMeasure.MARGIN_BELOW)))
                .contains(Guidance.STEP_BACK);
    }

    @Test
    void aLargeFaceThatIsCutOffOnOneSideIsTooNearAndASmallOneIsNot() {
        QualityFinding chinCutOff = new QualityFinding(QualityMeasure.MARGIN_BELOW, -0.4, -0.1, 100);
        assertThat(Guidance.forFrame(
                        FrameVerdict.LOW_QUALITY,
                        List.of(new QualityFinding(QualityMeasure.HEAD_SIZE, 0.95, 0, 1), chinCutOff)))
                .contains(Guidance.STEP_BACK);
        assertThat(Guidance.forFrame(
                        FrameVerdict.LOW_QUALITY,
                        List.of(new QualityFinding(QualityMeasure.HEAD_SIZE, 0.4, 0, 1), chinCutOff)))
                .contains(Guidance.STAND_IN_THE_MIDDLE);
    }

    @ParameterizedTest
    @CsvSource({"LUMINANCE_MEAN", "UNDER_EXPOSURE", "OVER_EXPOSURE", "ILLUMINATION_UNIFORMITY", "NATURAL_COLOUR"})
    void forTheLightNobodyIsAskedAnything(QualityMeasure measure) {
        assertThat(Guidance.forFrame(FrameVerdict.LOW_QUALITY, failing(measure)))
                .isEmpty();
    }

    private static List<QualityFinding> failing(QualityMeasure... measures) {
        return Stream.of(measures)
                .map(measure -> new QualityFinding(measure, 2, 0, 1))
                .toList();
    }
}
