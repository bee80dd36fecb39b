// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerCase.Severity;

/**
 * An open case as the API tells it: no pictures, but where they are.
 *
 * @param sentence the reason in plain words
 * @param decideBefore when the lane acts by itself
 * @param portraitUrl path of the chip's portrait, if there is one
 * @param probeUrl path of the live picture, if there is one
 */
public record CaseView(
        UUID caseId,
        String laneId,
        UUID transaction,
        Severity severity,
        ReasonCode reason,
        String sentence,
        Instant raisedAt,
        Instant decideBefore,
        List<OfficerCase.CheckLine> checks,
        List<String> facts,
        boolean mayAccept,
        Optional<String> portraitUrl,
        Optional<String> probeUrl) {

    /** Copies all but the pictures. */
    static CaseView of(OfficerCase open) {
        var base = "/api/lanes/" + open.laneId() + "/case/" + open.caseId() + "/";
        return new CaseView(
                open.caseId(),
                open.laneId(),
                open.transaction(),
                open.severity(),
                open.reason(),
                ReasonSentence.of(open.reason()),
                open.raisedAt(),
                open.decideBefore(),
                open.checks(),
                open.facts(),
                open.mayAccept(),
                open.portrait().map(jpeg -> base + "portrait"),
                open.probe().map(jpeg -> base + "probe"));
    }
}
