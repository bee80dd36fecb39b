// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.recent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.CrossLanePolicy;
import org.gatehouse.gate.policy.CrossLaneRule;
import org.junit.jupiter.api.Test;

class RecentDocumentsTest {
    private final List<byte[]> keys = new ArrayList<>();
    private final Clockwork time = new Clockwork();
    private final RecentDocuments recent = with(10);

    /** Time that a test moves; what is due runs when it has moved. */
    private static final class Clockwork implements RecentDocuments.Time {
        private record Due(long at, Runnable task) {}

        private final List<Due> waiting = new ArrayList<>();
        private long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void after(Duration delay, Runnable task) {
            waiting.add(new Due(now + delay.toNanos(), task));
        }

        void pass(Duration length) {
            long end = now + length.toNanos();
            while (true) {
                Optional<Due> next = waiting.stream()
                        .filter(due -> due.at() <= end)
                        .min(java.util.Comparator.comparingLong(Due::at));
                if (next.isEmpty()) {
                    now = end;
                    return;
                }
                waiting.remove(next.get());
                now = next.get().at();
                next.get().task().run();
            }
        }
    }

    private RecentDocuments with(int most) {
        return new RecentDocuments(
                CrossLanePolicy.standard(),
                time,
                () -> {
                    byte[] key = new byte[32];
                    key[0] = (byte) (keys.size() + 1);
                    keys.add(key);
                    return key;
                },
                most);
    }

    private static WatchlistQuery document(String number, String birth) {
        return new WatchlistQuery("UTO", number, "CANARY", "SPECIMEN", birth);
    }

    private List<CrossLaneRule> rules(String lane, String number, String birth) {
        return recent.comes(lane, document(number, birth)).stream()
                .map(Finding::rule)
                .toList();
    }

    private void crosses(RecentDocuments at, String number, String birth) {
        at.comes("lane-1", document(number, birth));
        at.ended("lane-1", Outcome.CROSSED, Optional.empty());
    }

    @Test
    void nothingIsLeftInMemoryOnceItsTimeIsOverEvenIfNobodyComes() {
        crosses(recent, "A1", "800101");
        assertThat(recent.size()).isEqualTo(2);
        time.pass(Duration.ofMinutes(29));
        assertThat(recent.size()).isEqualTo(2);
        time.pass(Duration.ofMinutes(5));
        assertThat(recent.size()).isZero();
        assertThat(time.waiting).as("no clock runs while nothing is remembered").isEmpty();
    }

    @Test
    void aDocumentIsRecognisedAcrossTheReplacementOfTheKey() {
        crosses(recent, "A1", "800101");
        time.pass(Duration.ofHours(23).plusMinutes(50));
        crosses(recent, "A2", "800202");
        time.pass(Duration.ofMinutes(20));
        assertThat(rules("lane-2", "A2", "800202")).containsExactly(CrossLaneRule.DOCUMENT_USED_AGAIN);
        assertThat(keys).as("a new one after a day").hasSize(2);
        recent.ended("lane-2", Outcome.ABORTED, Optional.empty());
        time.pass(Duration.ofMinutes(20));
        assertThat(rules("lane-2", "A2", "800202")).isEmpty();
    }

    @Test
    void aKeyIsOverwrittenWhereItWasDrawn() {
        crosses(recent, "A1", "800101");
        assertThat(keys).containsExactly(new byte[32]);
    }

    @Test
    void theOldestMakesRoom() {
        for (int i = 0; i <= 10; i++) {
            crosses(recent, "A" + i, "8001" + (10 + i));
        }
        assertThat(recent.size()).isEqualTo(20);
        assertThat(rules("lane-1", "A0", "800110")).isEmpty();
        assertThat(rules("lane-1", "A1", "800111")).containsExactly(CrossLaneRule.DOCUMENT_USED_AGAIN);
    }

    @Test
    void aDocumentMayBeSpelledAsTheWatchlistSpellsIt() {
        crosses(recent, "AB-12", "800101");
        assertThat(rules("lane-1", "ab12", "800101")).containsExactly(CrossLaneRule.DOCUMENT_USED_AGAIN);
        recent.ended("lane-1", Outcome.ABORTED, Optional.empty());
        WatchlistQuery longer = new WatchlistQuery("UTO", "B7", "CANARY", "SPECIMEN ANNA", "800101");
        assertThat(recent.comes("lane-1", longer))
                .extracting(Finding::rule)
                .containsExactly(CrossLaneRule.SECOND_DOCUMENT);
    }

    @Test
    void theGravestComesFirst() {
        crosses(recent, "A1", "800101");
        recent.comes("lane-2", document("A2", "800101"));
        recent.ended("lane-2", Outcome.REFERRED, Optional.of(ReasonCode.DOCUMENT_SUSPECT));
        recent.comes("lane-2", document("A1", "900101"));
        assertThat(rules("lane-1", "A1", "800101"))
                .containsExactly(
                        CrossLaneRule.DOCUMENT_IN_USE,
                        CrossLaneRule.SECOND_DOCUMENT,
                        CrossLaneRule.DOCUMENT_USED_AGAIN);
    }

    @Test
    void aLaneThatNeverTellsOfTheEndHoldsNoDocumentForEver() {
        recent.comes("lane-1", document("A1", "800101"));
        assertThat(rules("lane-2", "A1", "800101")).containsExactly(CrossLaneRule.DOCUMENT_IN_USE);
        recent.ended("lane-2", Outcome.REFERRED, Optional.of(ReasonCode.DOCUMENT_IN_USE));
        time.pass(Duration.ofMinutes(31));
        assertThat(rules("lane-2", "A1", "800101")).isEmpty();
    }

    @Test
    void everySuspicionIsRememberedAndNothingElse() {
        for (ReasonCode reason : ReasonCode.values()) {
            RecentDocuments fresh = with(10);
            fresh.comes("lane-1", document("A1", "800101"));
            fresh.ended("lane-1", Outcome.REFERRED, Optional.of(reason));
            assertThat(fresh.comes("lane-1", document("A1", "800101")))
                    .as(reason.name())
                    .extracting(Finding::earlier)
                    .isEqualTo(CrossLanePolicy.SUSPICIONS.contains(reason) ? List.of(Optional.of(reason)) : List.of());
        }
    }

    @Test
    void whatIsForgottenOnPurposeIsGoneAndNothingOfItIsPrinted() {
        crosses(recent, "A1", "800101");
        assertThat(recent).hasToString("RecentDocuments[]");
        recent.clear();
        assertThat(recent.size()).isZero();
    }
}
