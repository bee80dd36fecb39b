// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.gate.transaction.AcceptanceNotOfferedException;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.gatehouse.gate.transaction.OfficerDecision.Action;
import org.gatehouse.gate.transaction.StaleDecisionException;

/** Takes a decision of an officer, from the page or the API, judges its form, and passes it to the lane. */
@Singleton
public class DecisionDesk {
    static final int NOTE_MIN = 5;
    static final int NOTE_MAX = 500;

    private final LaneDirectory directory;
    private final Clock clock;
    private final MeterRegistry meters;

    DecisionDesk(LaneDirectory directory, Clock clock, MeterRegistry meters) {
        this.directory = directory;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Decides one case; the lane has the last word.
     *
     * @param officer login name of the officer
     * @return the decision that the lane took
     * @throws ConsoleException what is wrong with it
     */
    OfficerDecision decide(String laneId, UUID caseId, String officer, DecisionRequest request)
            throws ConsoleException {
        if (directory.lane(laneId).isEmpty()) {
            throw new ConsoleException(ConsoleError.UNKNOWN_LANE);
        }
        var action = action(request);
        var decision = new OfficerDecision(caseId, officer, action, note(request));
        try (var open = directory.openCase(laneId).orElseThrow(() -> new ConsoleException(ConsoleError.STALE_CASE))) {
            if (!open.caseId().equals(caseId)) {
                throw new ConsoleException(ConsoleError.STALE_CASE);
            }
            if (action == Action.ACCEPT && !open.mayAccept()) {
                throw new ConsoleException(ConsoleError.ACCEPT_NOT_OFFERED);
            }
            directory.decide(laneId, decision);
            meters.timer("gatehouse.officer.response", "action", action.name())
                    .record(Duration.between(open.raisedAt(), clock.instant()));
        } catch (StaleDecisionException e) {
            throw new ConsoleException(ConsoleError.STALE_CASE);
        } catch (AcceptanceNotOfferedException e) {
            throw new ConsoleException(ConsoleError.ACCEPT_NOT_OFFERED);
        }
        return decision;
    }

    private static Action action(DecisionRequest request) throws ConsoleException {
        return Arrays.stream(Action.values())
                .filter(action -> action.name().equals(request.action()))
                .findFirst()
                .orElseThrow(() -> new ConsoleException(ConsoleError.ACTION_UNKNOWN));
    }

    private static String note(DecisionRequest request) throws ConsoleException {
        var note = request.note() == null ? "" : request.note().strip();
        if (note.length() < NOTE_MIN) {
            throw new ConsoleException(ConsoleError.NOTE_TOO_SHORT);
        }
        if (note.length() > NOTE_MAX) {
            throw new ConsoleException(ConsoleError.NOTE_TOO_LONG);
        }
        return note;
    }
}
