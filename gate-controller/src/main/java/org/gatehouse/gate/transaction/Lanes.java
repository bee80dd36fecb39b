// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.gate.policy.Source;

/** The lanes of this controller, for console and screens. */
public final class Lanes implements LaneDirectory {
    private final Map<String, LaneRuntime> lanes;

    /** @param lanes by name, in the order of the configuration */
    public Lanes(Map<String, LaneRuntime> lanes) {
        this.lanes = new LinkedHashMap<>(lanes);
    }

    @Override
    public List<LaneStatus> lanes() {
        return lanes.values().stream().map(LaneRuntime::status).toList();
    }

    @Override
    public Optional<LaneStatus> lane(String laneId) {
        return Optional.ofNullable(lanes.get(laneId)).map(LaneRuntime::status);
    }

    @Override
    public Optional<OfficerCase> openCase(String laneId) {
        return Optional.ofNullable(lanes.get(laneId)).flatMap(LaneRuntime::openCase);
    }

    @Override
    public void decide(String laneId, OfficerDecision decision)
            throws StaleDecisionException, AcceptanceNotOfferedException {
        LaneRuntime lane = lanes.get(laneId);
        if (lane == null) {
            throw new StaleDecisionException("No lane has that name.");
        }
        lane.decide(decision);
    }

    @Override
    public void order(String laneId, OfficerOrder order) {
        known(laneId).order(order);
    }

    @Override
    public void sign(String laneId, String officer) throws SignatureRefusedException {
        known(laneId).sign(officer);
    }

    @Override
    public void rehearse(String laneId, OfficerRehearsal rehearsal) throws RehearsalRefusedException {
        known(laneId).rehearse(rehearsal);
    }

    @Override
    public void endRehearsal(String laneId, Source source, String officer) throws RehearsalRefusedException {
        known(laneId).endRehearsal(source, officer);
    }

    @Override
    public void officerPresent(boolean present) {
        lanes.values().forEach(lane -> lane.sourceChanged(Source.CONSOLE, present));
    }

    private LaneRuntime known(String laneId) {
        LaneRuntime lane = lanes.get(laneId);
        if (lane == null) {
            throw new IllegalArgumentException("No lane has that name.");
        }
        return lane;
    }

    @Override
    public Subscription subscribe(Consumer<LaneStatus> listener) {
        List<Subscription> all = new ArrayList<>();
        lanes.values().forEach(lane -> all.add(lane.subscribe(listener)));
        return () -> all.forEach(Subscription::close);
    }
}
