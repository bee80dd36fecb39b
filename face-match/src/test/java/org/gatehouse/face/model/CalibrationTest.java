// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static final Calibration KNOWN = FaceModel.calibration();

    @Test
    void aKnownPointIsGivenAsItIs() throws ModelException {
        assertThat(KNOWN.at(0.001)).isEqualTo(new CalibrationPoint(0.001, 1.107, Evidence.MEASURED));
    }

    @Test
    void betweenTwoPointsTheLogarithmOfTheRateIsStraightAndCountsAsTheWeakerEvidence() throws ModelException {
        CalibrationPoint between = KNOWN.at(0.001 / Math.sqrt(10));
        assertThat(between.threshold()).isCloseTo((1.107 + 1.179) / 2, within(1e-9));
        assertThat(between.evidence()).isEqualTo(Evidence.EXTRAPOLATED);
    }

    @Test
    void scoreAndRateAreTheSameCurve() throws ModelException {
        for (double rate : new double[] {0.0009, 0.0003, 0.00005, 0.00001}) {
            assertThat(KNOWN.falseMatchRateAt(KNOWN.at(rate).threshold())).isCloseTo(rate, within(1e-9));
        }
    }

    @Test
    void beyondThePointsNothingIsClaimed() {
        assertThat(KNOWN.falseMatchRateAt(1.106)).isEqualTo(1);
        assertThat(KNOWN.falseMatchRateAt(Double.NaN)).isEqualTo(1);
        assertThat(KNOWN.falseMatchRateAt(1.3)).isEqualTo(0.00001);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0011, 0.000009, Double.NaN})
    void aRateThatThePointsDoNotReachIsRefusedWithASentence(double rate) {
        ModelException error = catchThrowableOfType(ModelException.class, () -> KNOWN.at(rate));
        assertThat(error.code()).isEqualTo(ModelErrorCode.RATE_NOT_CALIBRATED);
        assertThat(error).hasMessageContaining("photographs-557").hasMessageEndingWith(".");
    }

    @Test
    void whatWasMeasuredOnTooFewPairsIsNotCalledMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1_210, new CalibrationPoint(0.001, 1.06, Evidence.MEASURED)))
                .withMessageContaining("10 false matches");
        assertThat(of(10_000, new CalibrationPoint(0.001, 1.06, Evidence.MEASURED))
                        .impostorPairs())
                .isEqualTo(10_000);
    }

    @Test
    void aCurveThatGoesUpIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(
                        1_000_000,
                        new CalibrationPoint(0.001, 1.1, Evidence.MEASURED),
                        new CalibrationPoint(0.0001, 1.1, Evidence.MEASURED)))
                .withMessageContaining("rising thresholds");
    }

    @Test
    void aCalibrationOfExtrapolationsAloneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1_000_000, new CalibrationPoint(0.001, 1.1, Evidence.EXTRAPOLATED)));
    }

    @Test
    void aThresholdThatNoScoreReachesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(1_000_000, new CalibrationPoint(0.001, 1.3, Evidence.MEASURED)))
                .withMessageContaining("sum of the weights");
    }

    private static Calibration of(long impostorPairs, CalibrationPoint... points) {
        return new Calibration("own", "own gate", 0, impostorPairs, KNOWN.mesh(), KNOWN.embedders(), List.of(points));
    }
}
