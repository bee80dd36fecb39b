// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

import org.gatehouse.rig.plan.FaultKind;

/** What is wrong with a link for a while. {@code strength} is 0 to 999 and means what the kind makes of it. */
record Trouble(FaultKind kind, int strength) {

    /** How many messages of a hundred it hits. */
    int percent() {
        return switch (kind) {
            case DROP -> 20 + strength % 81;
            case CORRUPT, DUPLICATE, REORDER -> 30 + strength % 71;
            default -> 100;
        };
    }

    /** Whether it hits that direction: some hit both. */
    boolean hits(boolean up) {
        int way = strength / 7 % 3;
        return way == 0 || (way == 1) == up;
    }

    /** How late it makes a message, milliseconds. */
    int delayMillis() {
        return 200 + strength * 3;
    }

    /** Whether a late message waits in the broker, where it can expire, and not in a wire. */
    boolean inBroker() {
        return strength % 2 == 0;
    }
}
