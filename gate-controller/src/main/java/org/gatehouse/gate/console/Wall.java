// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;

/**
 * Everything on the officer's wall at one moment.
 *
 * @param tiles every lane, in the order of the configuration
 * @param queue every waiting case, the one to take first in front
 */
record Wall(List<LaneTile> tiles, List<WaitingCase> queue) {

    /** What a screen reader says when the queue changes. */
    public String announcement() {
        return switch (queue.size()) {
            case 0 -> "No exception waits.";
            case 1 -> "1 exception waits, at " + queue.get(0).laneId() + ".";
            default ->
                queue.size() + " exceptions wait, the first at " + queue.get(0).laneId() + ".";
        };
    }
}
