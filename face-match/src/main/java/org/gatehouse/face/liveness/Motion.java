// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import org.gatehouse.face.detect.Point;

/**
 * Whether one face is seen without a break. A face that leaves, jumps or changes its size at once may be another one, so
 * whatever was learned before says nothing about it.
 */
final class Motion {
    /** Longest time without the face, nanoseconds. */
    static final long GAP_NANOS = 600_000_000L;
    /** Fastest way of a face, distances between its eyes a second: a step to the side is some 4. */
    static final double FASTEST = 15;
    /** Largest change of size between two frames. */
    static final double SIZE = 1.35;

    private static final int MANY = 2;

    private boolean known;
    private long nanos;
    private Point eyes = new Point(0, 0);
    private double width;
    private int jumps;

    /** Takes one frame in and says whether it continues the last one. */
    boolean continues(FaceView view) {
        double seconds = (view.nanos - nanos) / 1e9;
        double way = eyes.distance(view.eyes()) / view.interEye;
        // The width of the box, not the distance of the eyes: a turn of the head must not look like a change of size.
        double growth = known ? Math.max(width / view.box.width(), view.box.width() / width) : 1;
        boolean jumped = known && (way > FASTEST * Math.max(seconds, 1 / 30.0) || growth > SIZE);
        boolean late = known && view.nanos - nanos > GAP_NANOS;
        boolean continues = known && !jumped && !late;
        jumps += jumped && !late ? 1 : 0;
        known = true;
        nanos = view.nanos;
        eyes = view.eyes();
        width = view.box.width();
        return continues;
    }

    CueFinding finding() {
        return new CueFinding(Cue.MOTION, jumps, MANY, jumps >= MANY ? CueOpinion.HINT : CueOpinion.NEUTRAL);
    }

    /** Overwrites where the face was; what was counted stays. */
    void forget() {
        known = false;
        eyes = new Point(0, 0);
        width = 0;
    }
}
