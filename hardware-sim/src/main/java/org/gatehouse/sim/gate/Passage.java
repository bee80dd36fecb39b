// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** A way through a door, as its pair of beams tells it: the outer before the inner is inwards. */
enum Passage {
    ENTRY_INWARDS,
    ENTRY_OUTWARDS,
    EXIT_OUTWARDS;

    static Passage of(DoorSide door, boolean inwards) {
        if (door == DoorSide.EXIT) {
            return EXIT_OUTWARDS;
        }
        return inwards ? ENTRY_INWARDS : ENTRY_OUTWARDS;
    }
}
