// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.gate.journal.JournalEntry;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Prompt;
import org.junit.jupiter.api.Test;

class ShownPromptsTest {
    private static final long BEGUN = -5_000_000L;
    private static final long MILLI = 1_000_000L;

    private final ShownPrompts shown = new ShownPrompts(Prompt.LOOK_HERE, BEGUN);

    @Test
    void promptsStandInTheirOrderWithTheTimeSinceTheFirst() {
        shown.add(Prompt.COME_CLOSER, BEGUN + 700 * MILLI);
        shown.add(Prompt.LOOK_HERE, BEGUN + 2_500 * MILLI);
        assertThat(shown.json())
                .isEqualTo("{'prompts':[{'prompt':'LOOK_HERE','millis':0},{'prompt':'COME_CLOSER','millis':700},"
                        .concat("{'prompt':'LOOK_HERE','millis':2500}]}")
                        .replace('\'', '"'));
    }

    @Test
    void moreThanARecordHoldsAreCountedOnly() {
        for (int i = 1; i < ShownPrompts.MOST + 3; i++) {
            shown.add(Prompt.HOLD_HEAD_STRAIGHT, BEGUN + i * 100_000 * MILLI);
        }
        assertThat(shown.json()).endsWith("],\"more\":3}");
        assertThat(new JournalRecord(
                                java.time.Instant.EPOCH, "lane-1", JournalEntry.NONE, JournalKind.EVENT, shown.json())
                        .detail())
                .contains("6300000");
    }
}
