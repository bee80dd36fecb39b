// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.function.Predicate;

/** One transition of the exploration, with the bystander's notes before it, after the event, and after the actions. */
record Crossing(
        Topology topology, LaneState from, Ledger before, LaneEvent event, Ledger seen, Step step, Ledger after) {
    LaneState to() {
        return step.state();
    }

    boolean permits(Door door) {
        return step.actions().contains(new LaneAction.PermitDoor(door));
    }

    long count(Class<? extends LaneAction> kind) {
        return count(kind::isInstance);
    }

    /** How many actions are like that. Most crossings have none at all, and there are hundreds of millions: no streams. */
    long count(Predicate<LaneAction> like) {
        long count = 0;
        for (LaneAction action : step.actions()) {
            if (like.test(action)) {
                count++;
            }
        }
        return count;
    }

    boolean none(Predicate<LaneAction> like) {
        return count(like) == 0;
    }

    boolean enters(Stage stage) {
        return !none(a -> a instanceof LaneAction.Enter e && e.stage() == stage);
    }
}
