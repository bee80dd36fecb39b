// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Order;
import org.gatehouse.gate.lane.Stage;
import org.gatehouse.gate.transaction.LaneStatus;

/**
 * One order as the page of a lane offers it.
 *
 * @param words what the button says
 * @param hint what comes of it, in one sentence
 * @param grave whether the officer has to say twice that this is meant
 */
record OrderChoice(Order order, String words, String hint, boolean grave) {

    /** What makes sense at that lane now. The lane has the last word: an order that comes too late changes nothing. */
    static List<OrderChoice> of(LaneStatus lane) {
        List<OrderChoice> choices = new ArrayList<>();
        boolean held = lane.state().equals(Stage.HELD.name());
        if (held) {
            choices.add(new OrderChoice(
                    Order.RESUME, "End the hold", "The person is counted and the face is looked at anew.", false));
        } else if (lane.transaction().isPresent()) {
            choices.add(new OrderChoice(
                    Order.HOLD,
                    "Hold",
                    "The traveller stays until an officer has come. Too late once the exit opens.",
                    false));
        }
        if (lane.transaction().isPresent()
                || lane.state().equals(Stage.INSPECT.name())
                || lane.state().equals(Stage.EVACUATION.name())) {
            choices.add(new OrderChoice(
                    Order.RELEASE_BACKWARDS, "Let out backwards", "The entry opens for whoever is inside.", false));
        }
        if (lane.mode() == Mode.OPEN) {
            choices.add(new OrderChoice(
                    Order.CLOSE_LANE, "Close the lane", "Whoever is on his way goes on, nobody else begins.", false));
        } else if (lane.mode() == Mode.CLOSED) {
            choices.add(new OrderChoice(Order.OPEN_LANE, "Open the lane", "Travellers are admitted again.", false));
        }
        if (lane.mode() != Mode.EVACUATION) {
            choices.add(new OrderChoice(
                    Order.EVACUATE,
                    "Evacuate",
                    "Whoever is inside is let out, and nobody is admitted before two officers have signed. Doors of escape"
                            + " routes are opened by the fire alarm, not from here.",
                    true));
        }
        return choices;
    }
}
