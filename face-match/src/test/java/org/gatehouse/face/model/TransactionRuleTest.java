// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionRuleTest {

    @ParameterizedTest
    @CsvSource({"1,1,1,0.001", "2,6,6,0.000333333333", "2,3,40,0.00005", "3,9,9,0.000333333333"})
    void theRateOfOneComparisonIsThatOfTheTransactionTimesMatchesOverTries(
            int matches, int window, int most, double rate) {
        assertThat(new TransactionRule(matches, window, most).perComparison(0.001))
                .isCloseTo(rate, within(1e-12));
    }

    /** Three ways in which comparisons of one rate can hang together; the last is the worst that Markov's bound allows. */
    @Test
    void howeverAnImpostorsMatchesHangTogetherHisTransactionsStayWithinTheRate() {
        double asked = 0.001;
        double p = TransactionRule.STANDARD.perComparison(asked);
        double independent = 1 - Math.pow(1 - p, 6) - 6 * p * Math.pow(1 - p, 5);
        double allOrNone = p;
        double twoOrNone = p * 6 / 2;

        assertThat(independent).isLessThan(asked);
        assertThat(allOrNone).isLessThan(asked);
        assertThat(twoOrNone).isCloseTo(asked, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource({"0,3,6", "3,2,6", "2,6,5", "2,6,1001"})
    void numbersThatCannotBeMeantAreRefused(int matches, int window, int most) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TransactionRule(matches, window, most));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 1.5, Double.NaN})
    void aRateThatIsNoneIsRefused(double rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> TransactionRule.STANDARD.perComparison(rate));
    }
}
