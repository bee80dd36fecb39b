// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.List;
import java.util.Optional;

/**
 * The middle of a bent line: a polynomial of third degree, which is what a page that lifts off the glass at one side needs;
 * beyond the points that are known it runs on straight.
 */
final class Bend {
    private static final int TERMS = 4;
    private static final int FEWEST_POINTS = 6;
    private static final int ROUNDS = 3;

    /** Rows off the curve at which a point counts half. */
    private static final double DOUBTFUL = 1.5;

    private final double centre;
    private final double scale;
    private final double[] terms;

    /**
     * A known middle.
     *
     * @param column of the strip
     * @param row of the strip
     * @param weight how sure it is
     */
    record Point(double column, double row, double weight) {}

    private Bend(double centre, double scale, double[] terms) {
        this.centre = centre;
        this.scale = scale;
        this.terms = terms;
    }

    /** Empty when there are too few points. */
    static Optional<Bend> through(List<Point> points) {
        if (points.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        double first = points.stream().mapToDouble(Point::column).min().orElseThrow();
        double last = points.stream().mapToDouble(Point::column).max().orElseThrow();
        Bend bend = new Bend((first + last) / 2, Math.max(1, (last - first) / 2), new double[TERMS]);
        for (int round = 0; round < ROUNDS; round++) {
            Bend before = bend;
            boolean all = round == 0;
            double[] weights = points.stream()
                    .mapToDouble(p -> p.weight() * (all ? 1 : doubt(before.row(p.column()) - p.row())))
                    .toArray();
            bend = new Bend(bend.centre, bend.scale, bend.fitted(points, weights));
        }
        return Optional.of(bend);
    }

    private static double doubt(double off) {
        return 1 / (1 + off * off / (DOUBTFUL * DOUBTFUL));
    }

    /** The row of the middle at a column. */
    double row(double column) {
        double x = (column - centre) / scale;
        double inside = Math.max(-1, Math.min(1, x));
        double row = 0;
        double slope = 0;
        for (int i = TERMS - 1; i >= 0; i--) {
            slope = slope * inside + row;
            row = row * inside + terms[i];
        }
        return row + slope * (x - inside);
    }

    /** Least squares by the normal equations: small, and well scaled since columns run from -1 to 1. */
    private double[] fitted(List<Point> points, double[] weights) {
        double[][] a = new double[TERMS][TERMS + 1];
        for (int p = 0; p < weights.length; p++) {
            double x = (points.get(p).column() - centre) / scale;
            for (int i = 0; i < TERMS; i++) {
                for (int j = 0; j < TERMS; j++) {
                    a[i][j] += weights[p] * Math.pow(x, i + j);
                }
                a[i][TERMS] += weights[p] * Math.pow(x, i) * points.get(p).row();
            }
        }
        for (int i = 0; i < TERMS; i++) {
            a[i][i] += 1e-6;
            for (int k = i + 1; k < TERMS; k++) {
                double factor = a[k][i] / a[i][i];
                for (int j = i; j <= TERMS; j++) {
                    a[k][j] -= factor * a[i][j];
                }
            }
        }
        double[] solution = new double[TERMS];
        for (int i = TERMS - 1; i >= 0; i--) {
            double sum = a[i][TERMS];
            for (int j = i + 1; j < TERMS; j++) {
                sum -= a[i][j] * solution[j];
            }
            solution[i] = sum / a[i][i];
        }
        return solution;
    }
}
