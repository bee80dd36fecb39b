// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.Arrays;
import java.util.TreeMap;

/**
 * Depth by movement: the points of a head that turns do not follow the transform of a plane, those of a flat picture do. Only
 * places in the image are used: the depths that the mesh's network gives are learned, and it gives them to a picture as well.
 * A film of a head that turns passes; so the turn is asked for at random ({@link Challenge}).
 */
final class Parallax implements PassiveCue {
    /** Percent of the distance between the eyes; more is a head. */
    static final double LIVE = 8;

    /** Degrees of turn that share one remembered frame. */
    private static final int BIN = 6;

    private final TreeMap<Integer, double[]> remembered = new TreeMap<>();
    private double largest;
    private double second;

    @Override
    public void see(FaceView view) {
        double[] points = view.points();
        double most = 0;
        for (double[] earlier : remembered.values()) {
            most = Math.max(most, percent(earlier, points, view.interEye));
        }
        note(most);
        double[] replaced = remembered.put((int) Math.floor(view.yaw / BIN), points);
        if (replaced != null) {
            Arrays.fill(replaced, 0);
        }
    }

    /** Residual against a plane, percent of the distance between the eyes in the second frame. */
    static double percent(double[] from, double[] to, double interEye) {
        return 100 * Plane.residual(from, to) / interEye;
    }

    private void note(double value) {
        second = Math.max(second, Math.min(value, largest));
        largest = Math.max(largest, value);
    }

    /** What at least two frames reached, percent: one alone may be a slip of the mesh. */
    double percent() {
        return second;
    }

    @Override
    public CueFinding finding() {
        return new CueFinding(Cue.PARALLAX, second, LIVE, second >= LIVE ? CueOpinion.LIVE : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        remembered.values().forEach(points -> Arrays.fill(points, 0));
        remembered.clear();
        largest = 0;
        second = 0;
    }
}
