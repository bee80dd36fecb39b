// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void eightyTwoOfEightySixIsBetween88AndAHalfAndAHundred() {
        WilsonInterval interval = WilsonInterval.of(82, 86);

        assertThat(interval.low()).isCloseTo(0.886, within(0.001));
        assertThat(interval.high()).isCloseTo(0.982, within(0.001));
    }

    @Test
    void noneOfManyIsStillNotZeroForCertain() {
        assertThat(WilsonInterval.of(0, 1000).low()).isZero();
        assertThat(WilsonInterval.of(0, 1000).high()).isCloseTo(0.0038, within(0.0001));
        assertThat(WilsonInterval.of(0, 0)).isEqualTo(new WilsonInterval(0, 1));
    }
}
