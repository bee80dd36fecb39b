// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

import java.util.List;
import java.util.UUID;

/**
 * Chance that repeats. Every use has a stream of its own, named by numbers: what is left out of one stream changes no other, so that a
 * plan can be shortened and the rest stays as it was. SplitMix64 (Steele, Lea and Flood 2014); not for secrets.
 */
public final class Chance {
    private long state;

    public Chance(long seed) {
        state = seed;
    }

    /** A stream of its own, for that use. */
    public Chance stream(long use, long which) {
        return new Chance(mixed(state ^ mixed(use * 0x9E3779B97F4A7C15L + which)));
    }

    /** Goes on as that stream would, so that what was drawn before has no influence any more. */
    public void goOnAs(Chance other) {
        state = other.state;
    }

    public long next() {
        state += 0x9E3779B97F4A7C15L;
        return mixed(state);
    }

    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to one less than that. */
    public int below(int bound) {
        return (int) Math.floorMod(next() >>> 1, (long) bound);
    }

    /** Both ends may come. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public boolean oneIn(int bound) {
        return below(bound) == 0;
    }

    /** True so many times in a hundred. */
    public boolean percent(int wanted) {
        return below(100) < wanted;
    }

    public <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public UUID uuid() {
        return new UUID(next(), next());
    }
}
