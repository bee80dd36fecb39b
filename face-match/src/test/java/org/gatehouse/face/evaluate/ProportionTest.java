// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void wilsonsIntervalOfTenInAHundredIsThatOfTheTables() {
        Interval interval = new Proportion(10, 100).wilson();
        assertThat(interval.low()).isCloseTo(0.0552, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.1744, within(5e-5));
    }

    @Test
    void noErrorDoesNotMeanThatThereIsNone() {
        Interval interval = new Proportion(0, 300).wilson();
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isCloseTo(0.0126, within(5e-5));
    }

    @Test
    void onlyErrorsDoNotMeanThatItAlwaysErrs() {
        Interval interval = new Proportion(300, 300).wilson();
        assertThat(interval.low()).isCloseTo(1 - 0.0126, within(5e-5));
        assertThat(interval.high()).isEqualTo(1);
    }

    @Test
    void withoutTrialsEveryRateIsPossible() {
        assertThat(new Proportion(0, 0).wilson()).isEqualTo(new Interval(0, 1));
        assertThat(new Proportion(0, 0).value()).isNaN();
    }

    @Test
    void thereAreNoMoreErrorsThanTrials() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(-1, 1));
    }
}
