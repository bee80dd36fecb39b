// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.random.RandomGenerator;

/** Something that comes at random so many times an hour and lasts a spell; the same seed gives the same times. */
final class Spells {
    private static final double HOUR_MILLIS = 3_600_000;

    private final RandomGenerator random;
    private final double perHour;
    private final long lastsMillis;
    private long next;
    private long until;

    Spells(RandomGenerator random, double perHour, long lastsMillis, long now) {
        this.random = random;
        this.perHour = perHour;
        this.lastsMillis = lastsMillis;
        this.until = now;
        this.next = after(now);
    }

    /** Whether it is there at that time; times never run back. */
    boolean at(long now) {
        while (now >= next) {
            until = next + lastsMillis;
            next = after(until);
        }
        return now < until;
    }

    private long after(long now) {
        // Times between independent events are exponentially distributed.
        return perHour == 0
                ? Long.MAX_VALUE
                : now + 1 + (long) (-Math.log(1 - random.nextDouble()) * HOUR_MILLIS / perHour);
    }
}
