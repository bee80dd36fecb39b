// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperatingPointTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.49, 1.31, Double.NaN, Double.NEGATIVE_INFINITY})
    void refusesAThresholdAtWhichEverybodyOrNobodyMatches(double threshold) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatingPoint("own", 0.001, threshold, "own gate"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.011, Double.NaN})
    void refusesAFalseMatchRateThatNoBorderWouldAccept(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatingPoint("own", rate, 1.1, "own gate"));
    }

    @Test
    void refusesToBeWithoutACalibration() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OperatingPoint("own", 0.001, 1.1, " "));
    }
}
