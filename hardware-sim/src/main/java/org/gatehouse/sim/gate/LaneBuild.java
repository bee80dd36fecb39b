// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.time.Duration;
import java.util.Set;

/**
 * How a virtual lane is built.
 *
 * @param travel how long a door takes from closed to open
 * @param walk how long a person stands in the swing of a door while passing it
 * @param settle how long the swing must be clear after a passage before the door closes
 * @param openLimit the longest time that this controller keeps a door open, whatever a permit says
 * @param backwardRelease how long the controller may stay away before a person inside is let out
 * @param escape doors that open for fire and power loss: the building's fire plan (EN 17352 lanes in escape routes)
 * @param countConfidence what the counting sensor says of its own sureness, 0 to 1
 */
public record LaneBuild(
        Duration travel,
        Duration walk,
        Duration settle,
        Duration openLimit,
        Duration backwardRelease,
        Set<DoorSide> escape,
        double countConfidence) {

    public LaneBuild {
        escape = Set.copyOf(escape);
        if (travel.isNegative() || travel.isZero()) {
            throw new IllegalArgumentException("a door takes time to move");
        }
    }

    /** A usual lane: 600 ms of travel, 300 ms in the swing, both doors in the escape route. */
    public static LaneBuild usual() {
        return withTravel(Duration.ofMillis(600));
    }

    /** A usual lane with faster or slower doors. */
    public static LaneBuild withTravel(Duration travel) {
        return new LaneBuild(
                travel,
                Duration.ofMillis(300),
                Duration.ofMillis(200),
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                Set.of(DoorSide.ENTRY, DoorSide.EXIT),
                0.98);
    }
}
