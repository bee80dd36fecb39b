// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequencesTest {
    private final Sequences sequences = new Sequences();

    @Test
    void whatWasHeardBeforeIsNoNews() {
        assertThat(sequences.isNew("a", 7)).isTrue();
        assertThat(sequences.isNew("a", 7)).isFalse();
        assertThat(sequences.isNew("a", 6)).isFalse();
        assertThat(sequences.isNew("b", 6)).isTrue();
        assertThat(sequences.isNew("a", 8)).isTrue();
    }

    @Test
    void aDamagedNumberDoesNotSilenceTheSenderForGood() {
        sequences.isNew("a", 7);
        sequences.isNew("a", 9_000_007);

        for (int i = 0; i < Sequences.MOST_REPETITIONS; i++) {
            assertThat(sequences.isNew("a", 8 + i)).isFalse();
        }
        assertThat(sequences.isNew("a", 20)).isTrue();
        assertThat(sequences.isNew("a", 20)).isFalse();
    }

    @Test
    void aNewBirthCountsFromTheStart() {
        sequences.isNew("a", 7);
        sequences.forget();

        assertThat(sequences.isNew("a", 1)).isTrue();
    }
}
