// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.util.SplittableRandom;

/** The smooth unrest of a hand: for each of six freedoms two swings between a quarter and two and a half a second. */
final class Unrest {

    private static final int FREEDOMS = 6;

    private final double[] hertz = new double[FREEDOMS * 2];
    private final double[] phase = new double[FREEDOMS * 2];

    Unrest(SplittableRandom random) {
        for (int at = 0; at < hertz.length; at++) {
            hertz[at] = at % 2 == 0 ? 0.25 + 0.5 * random.nextDouble() : 1 + 1.5 * random.nextDouble();
            phase[at] = 2 * Math.PI * random.nextDouble();
        }
    }

    /** -1..1. */
    float at(int freedom, double seconds) {
        double slow = Math.sin(2 * Math.PI * hertz[freedom * 2] * seconds + phase[freedom * 2]);
        double quick = Math.sin(2 * Math.PI * hertz[freedom * 2 + 1] * seconds + phase[freedom * 2 + 1]);
        return (float) (0.75 * slow + 0.25 * quick);
    }
}
