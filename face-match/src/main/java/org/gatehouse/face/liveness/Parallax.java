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

    private record Earlier(double yaw, double[] points) {}

    private final TreeMap<Integer, Earlier> remembered = new TreeMap<>();
    private final TwoLargest any = new TwoLargest();
    private final TwoLargest ofHeads = new TwoLargest();

    @Override
    public void see(FaceView view) {
        double[] points = view.points();
        double most = 0;
        double mostOfHead = 0;
        for (Earlier earlier : remembered.values()) {
            double percent = percent(earlier.points, points, view.interEye);
            boolean head =
                    Narrowing.unexplained(earlier.points, earlier.yaw, points, view.yaw) <= Narrowing.UNEXPLAINED;
            most = Math.max(most, percent);
            mostOfHead = head ? Math.max(mostOfHead, percent) : mostOfHead;
        }
        any.note(most);
        ofHeads.note(mostOfHead);
        Earlier replaced = remembered.put((int) Math.floor(view.yaw / BIN), new Earlier(view.yaw, points));
        if (replaced != null) {
            Arrays.fill(replaced.points, 0);
        }
    }

    /** Residual against a plane, percent of the distance between the eyes in the second frame. */
    static double percent(double[] from, double[] to, double interEye) {
        return 100 * Plane.residual(from, to) / interEye;
    }

    /** What at least two frames reached, percent, paper that is too narrow for its turn included. */
    double percent() {
        return any.second;
    }

    @Override
    public CueFinding finding() {
        return new CueFinding(
                Cue.PARALLAX, ofHeads.second, LIVE, ofHeads.second >= LIVE ? CueOpinion.LIVE : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        remembered.values().forEach(earlier -> Arrays.fill(earlier.points, 0));
        remembered.clear();
        any.clear();
        ofHeads.clear();
    }

    /** The second counts: one frame alone may be a slip of the mesh. */
    private static final class TwoLargest {
        private double largest;
        private double second;

        void note(double value) {
            second = Math.max(second, Math.min(value, largest));
            largest = Math.max(largest, value);
        }

        void clear() {
            largest = 0;
            second = 0;
        }
    }
}
