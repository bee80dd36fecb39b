// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.inject.Singleton;
import java.util.Arrays;
import org.gatehouse.gate.lane.Order;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.OfficerOrder;
import org.gatehouse.gate.transaction.SignatureRefusedException;
import org.jspecify.annotations.Nullable;

/** Takes an officer's order or signature, from the page or the API, judges its form, and passes it to the lane. */
@Singleton
public class OrderDesk {
    private final LaneDirectory directory;

    OrderDesk(LaneDirectory directory) {
        this.directory = directory;
    }

    /**
     * Passes an order on.
     *
     * @throws ConsoleException UNKNOWN_LANE or ORDER_UNKNOWN
     */
    Order order(String laneId, String officer, @Nullable String order) throws ConsoleException {
        known(laneId);
        Order wanted = Arrays.stream(Order.values())
                .filter(one -> one.name().equals(order))
                .findFirst()
                .orElseThrow(() -> new ConsoleException(ConsoleError.ORDER_UNKNOWN));
        directory.order(laneId, new OfficerOrder(officer, wanted));
        return wanted;
    }

    /**
     * Passes a signature on.
     *
     * @throws ConsoleException UNKNOWN_LANE, NOT_EVACUATED, NOT_EMPTY or SAME_OFFICER
     */
    void sign(String laneId, String officer) throws ConsoleException {
        known(laneId);
        try {
            directory.sign(laneId, officer);
        } catch (SignatureRefusedException e) {
            throw new ConsoleException(
                    switch (e.why()) {
                        case NOT_EVACUATED -> ConsoleError.NOT_EVACUATED;
                        case NOT_EMPTY -> ConsoleError.NOT_EMPTY;
                        case SAME_OFFICER -> ConsoleError.SAME_OFFICER;
                    });
        }
    }

    private void known(String laneId) throws ConsoleException {
        if (directory.lane(laneId).isEmpty()) {
            throw new ConsoleException(ConsoleError.UNKNOWN_LANE);
        }
    }
}
