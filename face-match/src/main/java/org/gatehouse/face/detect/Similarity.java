// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.List;

/**
 * A turn, a scaling and a shift of the plane: {@code x' = a x - b y + dx}, {@code y' = b x + a y + dy}.
 *
 * @param a scale times cosine
 * @param b scale times sine
 * @param dx shift to the right
 * @param dy shift downwards
 */
public record Similarity(double a, double b, double dx, double dy) {

    /** The one that takes {@code from} nearest to {@code to}, by the sum of squared distances; at least two points each. */
    public static Similarity fit(List<Point> from, List<Point> to) {
        if (from.size() != to.size() || from.size() < 2) {
            throw new IllegalArgumentException("A similarity is fitted to at least two pairs of points");
        }
        Point centre = mean(from);
        Point target = mean(to);
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double x = from.get(i).x() - centre.x();
            double y = from.get(i).y() - centre.y();
            double u = to.get(i).x() - target.x();
            double v = to.get(i).y() - target.y();
            along += x * u + y * v;
            across += x * v - y * u;
            spread += x * x + y * y;
        }
        if (spread == 0) {
            throw new IllegalArgumentException("The points lie in one place");
        }
        double a = along / spread;
        double b = across / spread;
        return new Similarity(
                a, b, target.x() - a * centre.x() + b * centre.y(), target.y() - b * centre.x() - a * centre.y());
    }

    /** Length of a unit after the transform. */
    public double scale() {
        return Math.hypot(a, b);
    }

    /** Where a point goes. */
    public Point apply(double x, double y) {
        return new Point(a * x - b * y + dx, b * x + a * y + dy);
    }

    /** The way back. */
    public Similarity inverse() {
        double square = a * a + b * b;
        double ia = a / square;
        double ib = -b / square;
        return new Similarity(ia, ib, -(ia * dx - ib * dy), -(ib * dx + ia * dy));
    }

    /** First {@code first}, then this. */
    public Similarity after(Similarity first) {
        Point origin = apply(first.dx, first.dy);
        return new Similarity(a * first.a - b * first.b, b * first.a + a * first.b, origin.x(), origin.y());
    }

    private static Point mean(List<Point> points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x();
            y += point.y();
        }
        return new Point(x / points.size(), y / points.size());
    }
}
