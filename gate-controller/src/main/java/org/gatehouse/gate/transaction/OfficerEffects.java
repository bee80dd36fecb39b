// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.ReasonCode;

/** What the lane does about an officer: puts the case together, and remembers for what one was called. */
final class OfficerEffects {
    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneNow now;
    private final LaneLog log;
    private final CaseFile caseFile = new CaseFile();
    private Optional<UUID> caseId = Optional.empty();
    private Optional<ReasonCode> calledFor = Optional.empty();

    OfficerEffects(LaneRuntime.Parts parts, LaneTime time, LaneNow now, LaneLog log) {
        this.parts = parts;
        this.time = time;
        this.now = now;
        this.log = log;
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

    LaneBoard.Waiting call(ReasonCode reason, boolean mayAccept) {
        Instant at = time.clock().instant();
        Deadline limit = now.state().stage().deadline().orElse(Deadline.CONFINEMENT);
        UUID id = parts.ids().get();
        caseId = Optional.of(id);
        calledFor = Optional.of(reason);
        LaneBoard.Waiting waiting = caseFile.open(
                new CaseFile.Call(
                        id,
                        parts.laneId(),
                        now.transaction().orElse(id),
                        reason,
                        at,
                        at.plus(parts.policy().deadline(limit)),
                        mayAccept),
                now.vault());
        log.officerCalled(now.transaction(), id, reason);
        return waiting;
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
