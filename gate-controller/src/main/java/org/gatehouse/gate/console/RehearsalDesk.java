// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.OfficerRehearsal;
import org.gatehouse.gate.transaction.RehearsalRefusedException;
import org.jspecify.annotations.Nullable;

/** Takes an officer's order to rehearse, from the page or the API, judges its form, and passes it to the lane. */
@Singleton
public class RehearsalDesk {
    private final LaneDirectory directory;

    RehearsalDesk(LaneDirectory directory) {
        this.directory = directory;
    }

    /**
     * Passes a rehearsal on.
     *
     * @throws ConsoleException UNKNOWN_LANE, SOURCE_UNKNOWN, REHEARSAL_LENGTH, REALLY_AWAY or REHEARSAL_RUNNING
     */
    Source begin(String laneId, String officer, RehearsalRequest request) throws ConsoleException {
        known(laneId);
        Source source = source(request.source());
        try {
            Integer minutes = request.minutes();
            Duration length = Duration.ofMinutes(minutes == null ? 0 : minutes);
            directory.rehearse(
                    laneId, new OfficerRehearsal(officer, source, length, Boolean.TRUE.equals(request.beyond())));
            return source;
        } catch (IllegalArgumentException e) {
            throw new ConsoleException(ConsoleError.REHEARSAL_LENGTH);
        } catch (RehearsalRefusedException e) {
            throw refused(e);
        }
    }

    /**
     * Ends a rehearsal before its time.
     *
     * @throws ConsoleException UNKNOWN_LANE, SOURCE_UNKNOWN or NO_REHEARSAL
     */
    Source end(String laneId, String officer, @Nullable String source) throws ConsoleException {
        known(laneId);
        Source ended = source(source);
        try {
            directory.endRehearsal(laneId, ended, officer);
            return ended;
        } catch (RehearsalRefusedException e) {
            throw refused(e);
        }
    }

    private static ConsoleException refused(RehearsalRefusedException refusal) {
        return new ConsoleException(
                switch (refusal.why()) {
                    case REALLY_AWAY -> ConsoleError.REALLY_AWAY;
                    case RUNNING -> ConsoleError.REHEARSAL_RUNNING;
                    case NONE -> ConsoleError.NO_REHEARSAL;
                });
    }

    private static Source source(@Nullable String name) throws ConsoleException {
        return Arrays.stream(Source.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConsoleException(ConsoleError.SOURCE_UNKNOWN));
    }

    private void known(String laneId) throws ConsoleException {
        if (directory.lane(laneId).isEmpty()) {
            throw new ConsoleException(ConsoleError.UNKNOWN_LANE);
        }
    }
}
