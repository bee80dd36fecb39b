// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.gatehouse.gate.transaction.OfficerOrder;
import org.gatehouse.gate.transaction.OfficerRehearsal;
import org.gatehouse.gate.transaction.StaleDecisionException;

/** A controller without a lane: the console says so, readiness is down, and every decision comes too late. */
final class NoLanes implements LaneDirectory {

    @Override
    public List<LaneStatus> lanes() {
        return List.of();
    }

    @Override
    public Optional<LaneStatus> lane(String laneId) {
        return Optional.empty();
    }

    @Override
    public Optional<OfficerCase> openCase(String laneId) {
        return Optional.empty();
    }

    @Override
    public void decide(String laneId, OfficerDecision decision) throws StaleDecisionException {
        throw new StaleDecisionException("this controller has no lane");
    }

    @Override
    public void order(String laneId, OfficerOrder order) {
        throw new IllegalArgumentException("No lane has that name.");
    }

    @Override
    public void sign(String laneId, String officer) {
        throw new IllegalArgumentException("No lane has that name.");
    }

    @Override
    public void rehearse(String laneId, OfficerRehearsal rehearsal) {
        throw new IllegalArgumentException("No lane has that name.");
    }

    @Override
    public void endRehearsal(String laneId, Source source, String officer) {
        throw new IllegalArgumentException("No lane has that name.");
    }

    @Override
    public void officerPresent(boolean present) {}

    @Override
    public Subscription subscribe(Consumer<LaneStatus> listener) {
        return () -> {};
    }
}
