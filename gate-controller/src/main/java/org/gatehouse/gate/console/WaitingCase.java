// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerCase.Severity;

/** A case in the queue of exceptions: what the wall shows of it, without pictures. */
record WaitingCase(
        UUID caseId, String laneId, Severity severity, ReasonCode reason, Instant raisedAt, Instant decideBefore) {

    /** The most severe first, and among equals the oldest. */
    static final Comparator<WaitingCase> ORDER = Comparator.comparing(WaitingCase::severity)
            .reversed()
            .thenComparing(WaitingCase::raisedAt)
            .thenComparing(WaitingCase::laneId);

    static WaitingCase of(OfficerCase officerCase) {
        return new WaitingCase(
                officerCase.caseId(),
                officerCase.laneId(),
                officerCase.severity(),
                officerCase.reason(),
                officerCase.raisedAt(),
                officerCase.decideBefore());
    }

    public String reasonSentence() {
        return ReasonSentence.of(reason);
    }

    public String severityWord() {
        return Words.of(severity.name());
    }

    public long raisedMillis() {
        return raisedAt.toEpochMilli();
    }

    public long decideBeforeMillis() {
        return decideBefore.toEpochMilli();
    }
}
