// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gatehouse.gate.policy.Source;

/** What the console and the traveller screens may see of the lanes, and the one thing an officer may do to them. */
public interface LaneDirectory {

    /** A running subscription; closing it ends the calls. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    /** Every lane of this controller, in the order of the configuration. */
    List<LaneStatus> lanes();

    /** One lane, or empty when no lane has that name. */
    Optional<LaneStatus> lane(String laneId);

    /** The case that waits for an officer at that lane. The pictures in it are copies: close the case after use. */
    Optional<OfficerCase> openCase(String laneId);

    /**
     * Passes an officer's decision to the lane, which decides what comes of it.
     *
     * @throws StaleDecisionException when that case is no longer open at that lane
     * @throws AcceptanceNotOfferedException when the officer accepts what {@link OfficerCase#mayAccept()} does not offer
     */
    void decide(String laneId, OfficerDecision decision) throws StaleDecisionException, AcceptanceNotOfferedException;

    /** Passes an officer's order to the lane of that name, which decides what comes of it. */
    void order(String laneId, OfficerOrder order);

    /**
     * Passes an officer's signature after an evacuation to the lane of that name.
     *
     * @throws SignatureRefusedException if it does not count
     */
    void sign(String laneId, String officer) throws SignatureRefusedException;

    /**
     * Has the lane of that name behave as if a source were away, for a while. It can only be stricter for it.
     *
     * @throws RehearsalRefusedException if the source is really away, or is rehearsed to be already
     */
    void rehearse(String laneId, OfficerRehearsal rehearsal) throws RehearsalRefusedException;

    /**
     * Ends a rehearsal before its time.
     *
     * @throws RehearsalRefusedException if none of that source runs
     */
    void endRehearsal(String laneId, Source source, String officer) throws RehearsalRefusedException;

    /** Tells every lane whether an officer sits at a console now. */
    void officerPresent(boolean present);

    /** Calls the listener with the new status after every change, from a thread of the lane; it must not block. */
    Subscription subscribe(Consumer<LaneStatus> listener);
}
