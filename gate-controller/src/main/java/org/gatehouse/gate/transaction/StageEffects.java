// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.lane.LaneAction;
import org.gatehouse.gate.lane.Outcome;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Stage;

/** Where the lane is on its way, since when, and what the traveller is shown there; writes down and tells every step. */
final class StageEffects {
    private static final System.Logger LOG = System.getLogger(StageEffects.class.getName());

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneNow now;
    private final LaneLog log;
    private Stage stage = Stage.RECOVERY;
    private Prompt prompt = Prompt.LANE_CLOSED;
    private Instant since;
    private long sinceNanos;

    StageEffects(LaneRuntime.Parts parts, LaneTime time, LaneNow now, LaneLog log) {
        this.parts = parts;
        this.time = time;
        this.now = now;
        this.log = log;
        this.since = time.clock().instant();
        this.sinceNanos = time.nanos();
    }

    /** The stage of a lane that has just been started. */
    void announce() {
        log.stage(now.transaction(), stage, now.state().reason());
    }

    /** @param permitMicros how long the permit took that was sent in the stage that ends, if one was */
    void enter(LaneAction.Enter entered, OptionalLong permitMicros) {
        long nanos = time.nanos();
        long millisInState = TimeUnit.NANOSECONDS.toMillis(nanos - sinceNanos);
        stage = entered.stage();
        sinceNanos = nanos;
        since = time.clock().instant();
        prompt = stage.prompt().orElse(prompt);
        log.stage(now.transaction(), stage, entered.reason());
        Optional<ReasonCode> reason =
                entered.outcome().filter(o -> o == Outcome.CROSSED).isPresent() ? Optional.empty() : entered.reason();
        now.transaction().ifPresent(id -> {
            tell(new TransactionEvents.Step(
                    id,
                    stage.name(),
                    prompt,
                    entered.outcome().map(Outcome::name),
                    reason,
                    millisInState,
                    permitMicros));
            entered.outcome().ifPresent(outcome -> log.end(id, outcome, reason));
        });
    }

    /** Whoever listens and fails must not fail the lane. */
    private void tell(TransactionEvents.Step step) {
        try {
            parts.devices().events().publish(step);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Lane {0} cannot tell its steps: {1}", parts.laneId(), e.getClass());
        }
    }

    Stage stage() {
        return stage;
    }

    Prompt prompt() {
        return prompt;
    }

    Instant since() {
        return since;
    }
}
