// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.gate.console.LaneFeed.Signal;
import org.gatehouse.gate.lane.Prompt;
import org.junit.jupiter.api.Test;

class PromptSequenceTest {
    private final PromptSequence sequence = new PromptSequence();

    @Test
    void aChangeBehindTheSamePromptIsNotTold() {
        assertThat(sequence.next(Signal.HEARTBEAT, Prompt.OFFICER_COMES)).isPresent();
        assertThat(sequence.next(Signal.CHANGE, Prompt.OFFICER_COMES)).isEmpty();
    }

    @Test
    void aChangeOfThePromptIsToldAtOnce() {
        assertThat(sequence.next(Signal.HEARTBEAT, Prompt.READING)).isPresent();
        assertThat(sequence.next(Signal.CHANGE, Prompt.WALK_IN)).contains(new PromptEvent(Prompt.WALK_IN));
    }

    @Test
    void aHeartbeatIsAlwaysSent() {
        assertThat(sequence.next(Signal.HEARTBEAT, Prompt.READING)).isPresent();
        assertThat(sequence.next(Signal.HEARTBEAT, Prompt.READING)).contains(new PromptEvent(Prompt.READING));
    }
}
