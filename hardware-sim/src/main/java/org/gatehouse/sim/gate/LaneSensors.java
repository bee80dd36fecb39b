// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What the sensors between the doors tell of who stands there, with their noise. Confined to the gate's lock. */
final class LaneSensors {
    private final Occupancy truth;
    private final SensorNoise noise;
    private final RandomGenerator random;
    private final Spells presenceGhost;
    private final Spells countGhost;
    private final Spells itemGhost;
    private final Spells flicker;
    private final Map<Passage, Integer> seenOf = new EnumMap<>(Passage.class);
    private final Map<Passage, Integer> beams = new EnumMap<>(Passage.class);
    private int uncounted;
    private int insideBefore;
    private long now;

    LaneSensors(Occupancy truth, SensorNoise noise, long seed, long now) {
        this.truth = truth;
        this.noise = noise;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long spell = noise.spell().toMillis();
        this.presenceGhost = new Spells(random, noise.ghostsPerHour(), spell, now);
        this.countGhost = new Spells(random, noise.ghostsPerHour(), spell, now);
        this.itemGhost = new Spells(random, noise.ghostsPerHour(), spell, now);
        this.flicker = new Spells(random, noise.flickersPerHour(), spell, now);
        this.now = now;
        this.insideBefore = truth.inside();
        for (Passage passage : Passage.values()) {
            seenOf.put(passage, truth.passages(passage));
        }
    }

    void scan(long time) {
        now = time;
        for (Passage passage : Passage.values()) {
            int made = truth.passages(passage);
            for (int i = seenOf.getOrDefault(passage, 0); i < made; i++) {
                if (random.nextDouble() >= noise.beamMiss()) {
                    beams.merge(passage, 1, Integer::sum);
                }
            }
            seenOf.put(passage, made);
        }
        for (int i = insideBefore; i < truth.inside(); i++) {
            uncounted += random.nextDouble() < noise.countMiss() ? 1 : 0;
        }
        insideBefore = truth.inside();
        if (insideBefore == 0) {
            uncounted = 0;
        }
    }

    /** How often the beams saw that passage. */
    int beam(Passage passage) {
        return beams.getOrDefault(passage, 0);
    }

    /** Passages through that door, either way. */
    int passages(DoorSide door) {
        return door == DoorSide.ENTRY
                ? beam(Passage.ENTRY_INWARDS) + beam(Passage.ENTRY_OUTWARDS)
                : beam(Passage.EXIT_OUTWARDS);
    }

    /** All of them, to see whether one has changed. */
    String beams() {
        return beams.toString();
    }

    boolean occupied() {
        boolean ghost = presenceGhost.at(now);
        boolean lost = flicker.at(now);
        return ghost || (truth.inside() > 0 && !lost);
    }

    int persons() {
        int ghost = countGhost.at(now) ? 1 : 0;
        return Math.max(0, truth.inside() - uncounted) + ghost;
    }

    boolean itemLeft() {
        return itemGhost.at(now) || truth.itemAlone();
    }

    /** Whether anybody could be inside by any sensor: the question of who must not be locked in. */
    boolean maybeSomebody() {
        return occupied() || persons() > 0;
    }
}
