// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.time.Duration;

/**
 * How a door has aged.
 *
 * @param slowerPerThousand what a thousand openings add to its travel time, as a part of it: 0.1 is a tenth
 * @param closedLate how long after the leaf has closed the switch says so
 * @param flickerEvery how often the switch of the closed door lets go; zero for never
 * @param flickerFor for how long it does
 */
public record DoorWear(double slowerPerThousand, Duration closedLate, Duration flickerEvery, Duration flickerFor) {
    /** A door as it was delivered. */
    public static final DoorWear NONE = new DoorWear(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    public DoorWear {
        if (!(slowerPerThousand >= 0)
                || closedLate.isNegative()
                || flickerEvery.isNegative()
                || flickerFor.isNegative()) {
            throw new IllegalArgumentException("a door ages, it does not grow younger");
        }
    }
}
