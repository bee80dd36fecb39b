// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityLevelTest {

    @Test
    void isNamedByItsRatePerTransaction() {
        assertThat(SecurityLevel.FMR_1_IN_1000.name()).isEqualTo("FMR 0.1 % per transaction");
        assertThat(SecurityLevel.FMR_1_IN_2000.name()).isEqualTo("FMR 0.05 % per transaction");
        assertThat(SecurityLevel.FMR_1_IN_10000.name()).isEqualTo("FMR 0.01 % per transaction");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.00009, 0.0011, 0, 1, Double.NaN})
    void refusesARateThatNoBorderAcceptsOrNobodyCanShow(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityLevel(rate, TransactionRule.STANDARD))
                .withMessageContaining("0.1 %");
    }
}
