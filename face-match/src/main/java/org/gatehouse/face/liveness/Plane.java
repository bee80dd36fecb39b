// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

/** The transform of a plane between two pictures (a homography), and how far points are from following one. */
final class Plane {
    private static final int UNKNOWNS = 8;

    private Plane() {}

    /**
     * Fits the homography from one picture's points to another's by least squares (algebraic, on normalised points) and gives
     * the root mean square of what it leaves, in pixels of the second picture. Points of a plane leave next to nothing.
     *
     * @param from x and y in turn, at least four points
     * @param to the same points in the other picture
     */
    static double residual(double[] from, double[] to) {
        double[] a = normalisation(from);
        double[] b = normalisation(to);
        double[][] rows = new double[UNKNOWNS][UNKNOWNS + 1];
        for (int at = 0; at < from.length; at += 2) {
            double x = (from[at] - a[0]) / a[2];
            double y = (from[at + 1] - a[1]) / a[2];
            double u = (to[at] - b[0]) / b[2];
            double v = (to[at + 1] - b[1]) / b[2];
            add(rows, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u});
            add(rows, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v});
        }
        double[] h = solve(rows);
        double squares = 0;
        for (int at = 0; at < from.length; at += 2) {
            double x = (from[at] - a[0]) / a[2];
            double y = (from[at + 1] - a[1]) / a[2];
            double w = h[6] * x + h[7] * y + 1;
            double du = (h[0] * x + h[1] * y + h[2]) / w - (to[at] - b[0]) / b[2];
            double dv = (h[3] * x + h[4] * y + h[5]) / w - (to[at + 1] - b[1]) / b[2];
            squares += du * du + dv * dv;
        }
        return b[2] * Math.sqrt(squares / (from.length / 2.0));
    }

    private static void add(double[][] rows, double[] equation) {
        for (int row = 0; row < UNKNOWNS; row++) {
            for (int column = 0; column <= UNKNOWNS; column++) {
                rows[row][column] += equation[row] * equation[column];
            }
        }
    }

    /** Gauss and Jordan with pivots. */
    private static double[] solve(double[][] rows) {
        for (int pivot = 0; pivot < UNKNOWNS; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < UNKNOWNS; row++) {
                best = Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot]) ? row : best;
            }
            double[] swapped = rows[pivot];
            rows[pivot] = rows[best];
            rows[best] = swapped;
            if (Math.abs(rows[pivot][pivot]) < 1e-12) {
                throw new IllegalArgumentException("A homography needs four points that do not lie on one line");
            }
            for (int row = 0; row < UNKNOWNS; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = pivot; column <= UNKNOWNS; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[UNKNOWNS];
        for (int row = 0; row < UNKNOWNS; row++) {
            solution[row] = rows[row][UNKNOWNS] / rows[row][row];
        }
        return solution;
    }

    /** Middle, and mean distance from it. */
    private static double[] normalisation(double[] points) {
        int count = points.length / 2;
        double x = 0;
        double y = 0;
        for (int at = 0; at < points.length; at += 2) {
            x += points[at] / count;
            y += points[at + 1] / count;
        }
        double spread = 0;
        for (int at = 0; at < points.length; at += 2) {
            spread += Math.hypot(points[at] - x, points[at + 1] - y) / count;
        }
        return new double[] {x, y, Math.max(spread, 1e-9)};
    }
}
