// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TravellerTallyTest {

    @Test
    void aShareComesWithWilsonsInterval() {
        assertThat(TravellerTally.interval(0, 100)).isEqualTo("0.00 % [0.00-3.70]");
        assertThat(TravellerTally.interval(50, 100)).isEqualTo("50.00 % [40.38-59.62]");
        assertThat(TravellerTally.interval(100, 100)).isEqualTo("100.00 % [96.30-100.00]");
    }

    @Test
    void noComparisonsMakeNoFigure() {
        assertThat(TravellerTally.interval(0, 0)).isEqualTo("no figure");
    }
}
