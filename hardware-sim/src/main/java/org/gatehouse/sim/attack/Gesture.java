// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.util.SplittableRandom;

/**
 * Someone who is asked to turn something, or to open his mouth: after 0.45 to 0.9 s of reading he does it within 0.5 to 0.9 s, softly,
 * stays so for 0.4 s and goes back. What is asked meanwhile he does not notice.
 */
final class Gesture {

    private static final double HOLDS = 0.4;
    private static final double UNCOVERS = 0.35;

    private final SplittableRandom random;
    private Request request = Request.OPEN_MOUTH;
    private double begins;
    private double takes;
    private double ends = -1;

    Gesture(SplittableRandom random) {
        this.random = random;
    }

    /** Asked at a time in seconds. */
    void asked(Request newRequest, double seconds) {
        if (seconds >= ends) {
            request = newRequest;
            begins = seconds + 0.45 + 0.45 * random.nextDouble();
            takes = 0.5 + 0.4 * random.nextDouble();
            ends = begins + 2 * takes + HOLDS;
        }
    }

    /** How far it is turned at a time in seconds: -1 full to the left of the picture, 1 full to the right. */
    double turn(double seconds) {
        return request.side() * share(seconds);
    }

    /** How far the mouth is open at a time in seconds: 0..1. */
    double mouth(double seconds) {
        return request == Request.OPEN_MOUTH ? share(seconds) : 0;
    }

    /** How far what was held before the face is out of the way of it at a time in seconds: 0..1, quickly down and up again. */
    double uncovered(double seconds) {
        double down = (seconds - begins) / UNCOVERS + 1;
        double up = (ends - seconds) / UNCOVERS + 1;
        return Math.max(0, Math.min(1, Math.min(down, up)));
    }

    private double share(double seconds) {
        if (seconds <= begins || seconds >= ends) {
            return 0;
        }
        double way = Math.min(1, Math.min(seconds - begins, ends - seconds) / takes);
        return (1 - Math.cos(Math.PI * way)) / 2;
    }
}
