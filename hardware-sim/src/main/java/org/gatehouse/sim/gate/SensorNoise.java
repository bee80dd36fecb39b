// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.time.Duration;

/**
 * How badly the lane's sensors see. Passages, people and items are missed or seen where there are none; the safety sensors in
 * the swing of a door are not among them, for they are built to fail towards somebody standing there.
 *
 * @param beamMiss chance that a passage goes unseen by a door's pair of beams, 0 to 1
 * @param countMiss chance that a person who came in is not counted until the lane is empty again, 0 to 1
 * @param ghostsPerHour how often presence, count and item each see something that is not there
 * @param flickersPerHour how often the presence sensor loses sight of whoever is there
 * @param spell how long a ghost or a flicker lasts
 */
public record SensorNoise(
        double beamMiss, double countMiss, double ghostsPerHour, double flickersPerHour, Duration spell) {

    /** Sensors that see everything and nothing else. */
    public static final SensorNoise NONE = new SensorNoise(0, 0, 0, 0, Duration.ofMillis(200));

    public SensorNoise {
        requireChance(beamMiss);
        requireChance(countMiss);
        if (!(ghostsPerHour >= 0) || !(flickersPerHour >= 0) || spell.isNegative()) {
            throw new IllegalArgumentException("ghosts, flickers and their spell are 0 or more");
        }
    }

    private static void requireChance(double chance) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("a chance is 0 to 1");
        }
    }
}
