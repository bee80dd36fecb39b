// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

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
        long count = 0;
        for (LaneAction action : step.actions()) {
            if (kind.isInstance(action)) {
                count++;
            }
        }
        return count;
    }

    boolean enters(Stage stage) {
        return step.actions().stream().anyMatch(a -> a instanceof LaneAction.Enter e && e.stage() == stage);
    }
}
