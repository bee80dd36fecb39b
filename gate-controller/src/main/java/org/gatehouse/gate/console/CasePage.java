// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerCase.Severity;

/**
 * Everything on the page of one case, without the pictures themselves.
 *
 * @param now the controller's time, milliseconds since 1970
 * @param token proves that the form belongs to this officer
 * @param laneToken the same for the form of orders
 * @param error what was wrong with the decision just sent, if anything
 * @param note what the officer had written
 */
record CasePage(
        UUID caseId,
        String laneId,
        Severity severity,
        String severityWord,
        String code,
        String sentence,
        long raisedMillis,
        long decideBeforeMillis,
        List<CheckRow> checks,
        List<String> facts,
        boolean mayAccept,
        boolean hasPortrait,
        boolean hasProbe,
        long now,
        String token,
        String laneToken,
        Optional<ConsoleError> error,
        String note) {

    static CasePage of(
            OfficerCase open, long now, String token, String laneToken, Optional<ConsoleError> error, String note) {
        return new CasePage(
                open.caseId(),
                open.laneId(),
                open.severity(),
                Words.of(open.severity().name()),
                open.reason().name(),
                ReasonSentence.of(open.reason()),
                open.raisedAt().toEpochMilli(),
                open.decideBefore().toEpochMilli(),
                open.checks().stream().map(CheckRow::of).toList(),
                open.facts(),
                open.mayAccept(),
                open.portrait().isPresent(),
                open.probe().isPresent(),
                now,
                token,
                laneToken,
                error,
                note);
    }

    public long irregularities() {
        return checks.stream().filter(CheckRow::irregular).count();
    }

    @Override
    public String toString() {
        return "CasePage[" + caseId + "]";
    }
}
