// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.gatehouse.gate.device.TransactionEvents.Step;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.junit.jupiter.api.Test;

class MeteredTransactionEventsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<Step> passedOn = new ArrayList<>();
    private final MeteredTransactionEvents events = new MeteredTransactionEvents(passedOn::add, registry);

    private static Step step(Optional<String> outcome, Optional<ReasonCode> reason) {
        return new Step(UUID.randomUUID(), "RESET", Prompt.WALK_OUT, outcome, reason, 12, OptionalLong.empty());
    }

    private double count(String outcome, String reason) {
        return registry.counter("gatehouse.transactions", "outcome", outcome, "reason", reason)
                .count();
    }

    @Test
    void onlyTheLastStepOfATransactionCounts() {
        events.publish(step(Optional.empty(), Optional.empty()));
        assertThat(registry.getMeters()).isEmpty();
        events.publish(step(Optional.of("CROSSED"), Optional.empty()));
        assertThat(count("CROSSED", "NONE")).isEqualTo(1);
        assertThat(passedOn).hasSize(2);
    }

    @Test
    void anEndIsCountedByOutcomeAndReason() {
        events.publish(step(Optional.of("REFERRED"), Optional.of(ReasonCode.UNDER_AGE)));
        events.publish(step(Optional.of("no such outcome"), Optional.empty()));
        assertThat(count("REFERRED", "UNDER_AGE")).isEqualTo(1);
        assertThat(count("OTHER", "NONE")).isEqualTo(1);
    }
}
