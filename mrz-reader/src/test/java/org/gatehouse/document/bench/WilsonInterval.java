// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.Locale;

/**
 * Between which shares the true one lies with 95 % probability, after so many of so many (Wilson's score interval).
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
record WilsonInterval(double low, double high) {
    private static final double Z = 1.959964;

    static WilsonInterval of(int hits, int trials) {
        if (trials == 0) {
            return new WilsonInterval(0, 1);
        }
        double share = (double) hits / trials;
        double denominator = 1 + Z * Z / trials;
        double centre = (share + Z * Z / (2 * trials)) / denominator;
        double half = Z * Math.sqrt(share * (1 - share) / trials + Z * Z / (4.0 * trials * trials)) / denominator;
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f-%.2f %%", 100 * low, 100 * high);
    }
}
