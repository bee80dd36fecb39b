// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/**
 * How much narrower a face grew than its turn explains. A head that turns by an angle grows narrower by about its cosine. The
 * mesh reads a smaller turn from bent paper than was made, for there is less relief in it, but it measures the width as it is:
 * so paper is too narrow for the turn it shows.
 */
final class Narrowing {
    /** Percent: rendered heads reached 3.8, paper bent to 8 cm and more 5.9 at least. */
    static final double UNEXPLAINED = 4.8;

    /** Depth against width of the upper face, spread squared: it matters when the first view is not quite from ahead. */
    private static final double DEPTH = 0.4;

    private static final int LEFT_CORNER = 33;
    private static final int RIGHT_CORNER = 263;
    private static final int BELOW_THE_NOSE = 2;

    private Narrowing() {}

    /**
     * Percent by which the upper face is narrower in the second view than a head that turned so; below 0 when it is wider. The mouth
     * and the jaw are left out, for they open.
     *
     * @param from x and y of all points of the mesh in turn
     * @param fromYaw turn of that view by the mesh, degrees
     * @param to the same points in the other view
     * @param toYaw its turn
     */
    static double unexplained(double[] from, double fromYaw, double[] to, double toYaw) {
        return 100 * (explained(Math.toRadians(fromYaw), Math.toRadians(toYaw)) - measured(from, to));
    }

    /** Width against height of the second view, as a share of the first. */
    private static double explained(double from, double to) {
        double width = Math.cos(from) * Math.cos(to) + DEPTH * Math.sin(from) * Math.sin(to);
        return width / (Math.cos(from) * Math.cos(from) + DEPTH * Math.sin(from) * Math.sin(from));
    }

    private static double measured(double[] from, double[] to) {
        double fromTilt = tilt(from);
        double toTilt = tilt(to);
        double nose = y(from, BELOW_THE_NOSE, fromTilt);
        double[] means = new double[4];
        int count = 0;
        for (int at = 0; at < from.length / 2; at++) {
            if (y(from, at, fromTilt) < nose) {
                means[0] += x(from, at, fromTilt);
                means[1] += y(from, at, fromTilt);
                means[2] += x(to, at, toTilt);
                means[3] += y(to, at, toTilt);
                count++;
            }
        }
        // Least squares of the second view's places on the first's.
        double xx = 0;
        double xy = 0;
        double yy = 0;
        double xu = 0;
        double yu = 0;
        double xv = 0;
        double yv = 0;
        for (int at = 0; at < from.length / 2; at++) {
            if (y(from, at, fromTilt) < nose) {
                double x = x(from, at, fromTilt) - means[0] / count;
                double y = y(from, at, fromTilt) - means[1] / count;
                double u = x(to, at, toTilt) - means[2] / count;
                double v = y(to, at, toTilt) - means[3] / count;
                xx += x * x;
                xy += x * y;
                yy += y * y;
                xu += x * u;
                yu += y * u;
                xv += x * v;
                yv += y * v;
            }
        }
        double across = yy * xu - xy * yu;
        double down = xx * yv - xy * xv;
        return Math.abs(down) < 1e-9 ? 0 : across / down;
    }

    private static double tilt(double[] points) {
        return Math.atan2(
                points[2 * RIGHT_CORNER + 1] - points[2 * LEFT_CORNER + 1],
                points[2 * RIGHT_CORNER] - points[2 * LEFT_CORNER]);
    }

    private static double x(double[] points, int at, double tilt) {
        return Math.cos(tilt) * points[2 * at] + Math.sin(tilt) * points[2 * at + 1];
    }

    private static double y(double[] points, int at, double tilt) {
        return Math.cos(tilt) * points[2 * at + 1] - Math.sin(tilt) * points[2 * at];
    }
}
