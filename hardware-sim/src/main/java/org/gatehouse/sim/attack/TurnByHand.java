// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.util.SplittableRandom;

/**
 * Someone who is asked to turn something: after 0.45 to 0.9 s of reading he turns it within 0.5 to 0.9 s, softly, holds it for
 * 0.4 s and turns it back. What is asked meanwhile he does not notice.
 */
final class TurnByHand {

    private static final double HOLDS = 0.4;

    private final SplittableRandom random;
    private double side;
    private double begins;
    private double takes;
    private double ends = -1;

    TurnByHand(SplittableRandom random) {
        this.random = random;
    }

    /** Asked at a time in seconds. */
    void asked(int newSide, double seconds) {
        if (seconds >= ends) {
            side = newSide;
            begins = seconds + 0.45 + 0.45 * random.nextDouble();
            takes = 0.5 + 0.4 * random.nextDouble();
            ends = begins + 2 * takes + HOLDS;
        }
    }

    /** How far it is turned at a time in seconds: -1 full to the left of the picture, 1 full to the right. */
    double at(double seconds) {
        if (seconds <= begins || seconds >= ends) {
            return 0;
        }
        double way = Math.min(1, Math.min(seconds - begins, ends - seconds) / takes);
        return side * (1 - Math.cos(Math.PI * way)) / 2;
    }
}
