// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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

    /** Calls the listener with the new status after every change, from a thread of the lane; it must not block. */
    Subscription subscribe(Consumer<LaneStatus> listener);
}
