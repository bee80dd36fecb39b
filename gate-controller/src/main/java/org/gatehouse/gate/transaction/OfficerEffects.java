// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Stage;

/** What the lane does about an officer: puts the case together, and remembers for what one was called. */
final class OfficerEffects {
    private static final Set<Stage> ENDED_FROM_OUTSIDE =
            EnumSet.of(Stage.FACE_MISMATCH, Stage.HELD, Stage.HIT_INSIDE, Stage.INSPECT, Stage.EVACUATION);

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneNow now;
    private final LaneLog log;
    private final ArmedDeadlines deadlines;
    private final CaseFile caseFile = new CaseFile();
    private Optional<UUID> caseId = Optional.empty();
    private Optional<ReasonCode> calledFor = Optional.empty();

    OfficerEffects(LaneRuntime.Parts parts, LaneTime time, LaneNow now, LaneLog log, ArmedDeadlines deadlines) {
        this.parts = parts;
        this.time = time;
        this.now = now;
        this.log = log;
        this.deadlines = deadlines;
    }

    /** Keeps a verdict for a later case; a verdict on an earlier attempt is none on this one. */
    void note(LaneEvent event, LaneState before) {
        if (!(event instanceof LaneEvent.Result result) || result.round() == before.round()) {
            caseFile.note(event);
        }
    }

    void clear() {
        caseFile.clear();
    }

    /** What an officer who is called should know beside the checks; what was said of an earlier document is not true of this one. */
    void remark(List<String> sentences) {
        caseFile.remark(sentences);
    }

    void comparing() {
        caseFile.comparing();
    }

    LaneBoard.Waiting call(ReasonCode reason, boolean mayAccept) {
        Instant at = time.clock().instant();
        UUID id = parts.ids().get();
        caseId = Optional.of(id);
        calledFor = Optional.of(reason);
        LaneBoard.Waiting waiting = caseFile.open(
                new CaseFile.Call(id, parts.laneId(), now.transaction().orElse(id), reason, at, actsAt(), mayAccept),
                now.vault());
        log.officerCalled(now.transaction(), id, reason);
        return waiting;
    }

    /** When the lane acts by itself, as its clocks stand now. */
    Instant actsAt() {
        return time.clock().instant().plus(untilTheLaneActs());
    }

    /** The stage's own clock, or one that runs across stages and ends this one before. */
    private Duration untilTheLaneActs() {
        Stage stage = now.state().stage();
        Duration own = parts.policy().deadline(stage.deadline().orElse(Deadline.CONFINEMENT));
        return ENDED_FROM_OUTSIDE.contains(stage)
                ? Stream.of(Deadline.CONFINEMENT, Deadline.ATTENDED_CONFINEMENT, Deadline.FRESHNESS)
                        .flatMap(deadline -> deadlines.left(deadline).stream())
                        .filter(left -> left.compareTo(own) < 0)
                        .min(Duration::compareTo)
                        .orElse(own)
                : own;
    }

    void dismiss() {
        caseId = Optional.empty();
        calledFor = Optional.empty();
    }

    Optional<UUID> caseId() {
        return caseId;
    }

    Optional<ReasonCode> calledFor() {
        return calledFor;
    }
}
