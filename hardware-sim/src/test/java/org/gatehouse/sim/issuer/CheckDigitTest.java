// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckDigitTest {

    @Test
    void agreesWithTheExamplesOfDoc9303Part3() {
        assertThat(CheckDigit.of("520727")).isEqualTo('3');
        assertThat(CheckDigit.of("AB2134<<<")).isEqualTo('5');
        assertThat(CheckDigit.of("L898902C3")).isEqualTo('6');
        assertThat(CheckDigit.of("ZE184226B<<<<<")).isEqualTo('1');
    }

    @Test
    void countsAFillerAsZero() {
        assertThat(CheckDigit.of("<<<<<<")).isEqualTo('0');
    }

    @Test
    void refusesWhatIsNoCharacterOfTheMrz() {
        assertThatThrownBy(() -> CheckDigit.of("l898902")).isInstanceOf(IllegalArgumentException.class);
    }
}
