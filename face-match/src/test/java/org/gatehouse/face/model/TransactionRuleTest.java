// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
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

    /** The worst case that the bound allows: an impostor whose comparisons match all together or not at all, m at a time. */
    @Test
    void evenAnImpostorWhoseMatchesComeTogetherStaysWithinTheRate() {
        TransactionRule rule = TransactionRule.STANDARD;
        double asked = 0.01;
        double p = rule.perComparison(asked);
        Random random = new Random(17);
        int accepted = 0;
        int transactions = 400_000;
        for (int i = 0; i < transactions; i++) {
            // Exactly m of the N comparisons match, in as many transactions as leaves each comparison its rate p.
            double together = p * rule.mostComparisons() / rule.matchesNeeded();
            accepted += random.nextDouble() < together ? 1 : 0;
        }
        assertThat((double) accepted / transactions).isCloseTo(asked, within(0.001));
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
