// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.OptionalDouble;

/**
 * Straight upright edges on both sides of the head that go where it goes: the rim of a print or of a display. Edges of the
 * gate stand still, hair and shoulders are not straight.
 */
final class Border implements PassiveCue {
    /** Share of the head's movement that both edges must follow. */
    static final double LIMIT = 0.6;

    /** Frames with an edge on both sides. */
    private static final int ENOUGH = 8;
    /** Standard deviation of the head's place, pixels of the shrunken frame. */
    private static final double MOVED = 1.2;
    /** Least share of the head's movement that the edges explain, both ways. */
    private static final double FIRM = 0.6;

    private final Follower left = new Follower();
    private final Follower right = new Follower();

    @Override
    public void see(FaceView view) {
        double middle = (view.box.x() + view.box.width() / 2) / FaceView.SHRINK;
        StraightEdge edge = new StraightEdge(view);
        OptionalDouble one = edge.beside(-1);
        OptionalDouble other = edge.beside(1);
        one.ifPresent(x -> left.see(middle, x));
        other.ifPresent(x -> right.see(middle, x));
    }

    @Override
    public CueFinding finding() {
        double value = Math.min(left.slope(), right.slope());
        boolean follows = value >= LIMIT && left.firm() && right.firm();
        return new CueFinding(Cue.BORDER, value, LIMIT, follows ? CueOpinion.ATTACK : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        left.restart();
        right.restart();
    }

    /** Regression of an edge's place on the head's. */
    private static final class Follower {
        private int count;
        private double heads;
        private double edges;
        private double headsSquared;
        private double edgesSquared;
        private double products;

        void see(double head, double edge) {
            count++;
            heads += head;
            edges += edge;
            headsSquared += head * head;
            edgesSquared += edge * edge;
            products += head * edge;
        }

        double slope() {
            double spread = headsSquared - heads * heads / Math.max(1, count);
            return count < ENOUGH || spread < count * MOVED * MOVED
                    ? 0
                    : Math.max(0, (products - heads * edges / count) / spread);
        }

        /** Whether a straight line explains most of it: edges that jump to and fro do not follow. */
        boolean firm() {
            double covariance = products - heads * edges / Math.max(1, count);
            double both = (headsSquared - heads * heads / Math.max(1, count))
                    * (edgesSquared - edges * edges / Math.max(1, count));
            return both > 0 && covariance * covariance / both >= FIRM;
        }

        void restart() {
            count = 0;
            heads = 0;
            edges = 0;
            headsSquared = 0;
            edgesSquared = 0;
            products = 0;
        }
    }
}
