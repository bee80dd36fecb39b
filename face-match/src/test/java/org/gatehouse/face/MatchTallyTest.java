// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.face.model.TransactionRule;
import org.junit.jupiter.api.Test;

class MatchTallyTest {
    private final MatchTally tally = new MatchTally(TransactionRule.STANDARD);
    private long nanos;

    @Test
    void oneMatchIsNotEnough() {
        count(true);
        assertThat(tally.decision()).isEqualTo(FaceDecision.UNDECIDED);
        assertThat(tally.decided()).isFalse();
    }

    @Test
    void aSecondMatchMakesItOneAlsoAfterTriesThatFailed() {
        count(true, false, false, true);
        assertThat(tally.decision()).isEqualTo(FaceDecision.MATCH);
        assertThat(tally.decided()).isTrue();
    }

    @Test
    void sixComparisonsWithoutASecondMatchAreNone() {
        count(false, true, false, false, false);
        assertThat(tally.decision()).isEqualTo(FaceDecision.UNDECIDED);
        count(false);
        assertThat(tally.decision()).isEqualTo(FaceDecision.NO_MATCH);
        assertThat(tally.comparisons()).isEqualTo(6);
    }

    @Test
    void theLastComparisonMayStillDecide() {
        count(false, false, true, false, false, true);
        assertThat(tally.decision()).isEqualTo(FaceDecision.MATCH);
    }

    @Test
    void aMatchThatLeftTheWindowNoLongerCounts() {
        MatchTally narrow = new MatchTally(new TransactionRule(2, 3, 6));
        narrow.count(true, 1);
        narrow.count(false, 2);
        narrow.count(false, 3);
        narrow.count(true, 4);
        assertThat(narrow.decision()).isEqualTo(FaceDecision.UNDECIDED);
        narrow.count(true, 5);
        assertThat(narrow.decision()).isEqualTo(FaceDecision.MATCH);
    }

    @Test
    void matchesOfOtherTimesAreForgottenButNotThatTheyWereTried() {
        count(true, true);
        tally.keepOnly(time -> time > 1);
        assertThat(tally.decision()).isEqualTo(FaceDecision.UNDECIDED);
        assertThat(tally.comparisons()).isEqualTo(2);
        count(true);
        assertThat(tally.decision()).isEqualTo(FaceDecision.MATCH);
    }

    @Test
    void whoseMatchesAreForgottenHasNoMoreTriesThanAnybodyElse() {
        count(true, true);
        tally.keepOnly(time -> false);
        count(false, false, true, false);
        assertThat(tally.decision()).isEqualTo(FaceDecision.NO_MATCH);
    }

    private void count(boolean... matches) {
        for (boolean match : matches) {
            tally.count(match, ++nanos);
        }
    }
}
