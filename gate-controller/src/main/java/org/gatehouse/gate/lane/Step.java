// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.List;

/** What an event led to: the next state, and what has to be done, in order. */
public record Step(LaneState state, List<LaneAction> actions) {
    public Step {
        actions = List.copyOf(actions);
    }
}
