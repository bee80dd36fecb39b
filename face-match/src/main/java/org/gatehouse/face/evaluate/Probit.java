// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/** The normal deviate below which a share of a standard normal distribution lies. */
final class Probit {
    private static final double REACH = 8;
    private static final int HALVINGS = 60;

    private Probit() {}

    /** By halving: it draws a few hundred points, and needs no table of coefficients. */
    static double of(double share) {
        double low = -REACH;
        double high = REACH;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The normal distribution function: a Taylor series in the middle, a continued fraction in the tails. */
    static double below(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        double away = Math.abs(x);
        if (away < 3) {
            double term = away;
            double sum = away;
            for (int i = 1; i < 60; i++) {
                term *= away * away / (2 * i + 1);
                sum += term;
            }
            return x < 0 ? 0.5 - density * sum : 0.5 + density * sum;
        }
        double fraction = away;
        for (int i = 60; i > 0; i--) {
            fraction = away + i / fraction;
        }
        double tail = density / fraction;
        return x < 0 ? tail : 1 - tail;
    }
}
