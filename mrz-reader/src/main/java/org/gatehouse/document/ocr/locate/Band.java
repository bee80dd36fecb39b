// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.Optional;

/**
 * The rows that one line of text covers in a profile.
 *
 * @param top upper edge of the capitals, rows
 * @param bottom lower edge of the capitals, rows
 * @param quiet how much emptier than the line the rows beside it are, 0 to 1
 */
record Band(double top, double bottom, double quiet) {
    /** Share of the line's own density at which its edge lies: half, and a little less for the round letters. */
    private static final double EDGE = 0.4;

    double middle() {
        return (top + bottom) / 2;
    }

    double height() {
        return bottom - top;
    }

    /**
     * The line whose middle is nearest to {@code middle} and at most {@code reach} rows away.
     *
     * @param cap supposed height of a capital
     */
    static Optional<Band> near(float[] profile, double middle, double cap, double reach) {
        int half = (int) Math.round(cap / 2);
        int centre = -1;
        double densest = 0;
        for (int row = (int) Math.ceil(middle - reach); row <= middle + reach; row++) {
            double density = contrast(profile, row, half);
            if (density > densest) {
                densest = density;
                centre = row;
            }
        }
        return centre < 0 ? Optional.empty() : around(profile, centre, cap);
    }

    private static Optional<Band> around(float[] profile, int centre, double cap) {
        int inner = (int) Math.round(cap * 0.3);
        double inside = mean(profile, centre - inner, centre + inner);
        int above = emptiest(profile, centre, -1, cap);
        int below = emptiest(profile, centre, 1, cap);
        double gap = Math.max(at(profile, above), at(profile, below));
        if (inside <= 0 || gap >= inside) {
            return Optional.empty();
        }
        double top = edge(profile, above, 1, at(profile, above), inside);
        double bottom = edge(profile, below, -1, at(profile, below), inside);
        return bottom - top < cap * 0.4 ? Optional.empty() : Optional.of(new Band(top, bottom, 1 - gap / inside));
    }

    /** The row of the gap beside the line: between a little less than half a capital and one and a quarter away. */
    private static int emptiest(float[] profile, int centre, int direction, double cap) {
        int best = centre;
        double least = Double.MAX_VALUE;
        for (int away = (int) Math.round(cap * 0.4); away <= cap * 1.25; away++) {
            double density = smooth(profile, centre + direction * away);
            if (density < least) {
                least = density;
                best = centre + direction * away;
            }
        }
        return best;
    }

    /** From the gap towards the line, the place where the density passes the edge, between rows. */
    private static double edge(float[] profile, int from, int direction, double gap, double inside) {
        double limit = gap + EDGE * (inside - gap);
        int row = from;
        while (at(profile, row + direction) < limit && Math.abs(row - from) < profile.length) {
            row += direction;
        }
        double before = at(profile, row);
        double after = at(profile, row + direction);
        double part = after > before ? (limit - before) / (after - before) : 0;
        return row + direction * part;
    }

    private static double contrast(float[] profile, int centre, int half) {
        double inside = mean(profile, centre - half, centre + half);
        double above = mean(profile, centre - half - 3, centre - half - 1);
        double below = mean(profile, centre + half + 1, centre + half + 3);
        return inside - (above + below) / 2;
    }

    private static double mean(float[] profile, int first, int last) {
        double sum = 0;
        for (int row = first; row <= last; row++) {
            sum += at(profile, row);
        }
        return sum / (last - first + 1);
    }

    private static double smooth(float[] profile, int row) {
        return (at(profile, row - 1) + at(profile, row) + at(profile, row + 1)) / 3;
    }

    private static double at(float[] profile, int row) {
        return row < 0 || row >= profile.length ? 0 : profile[row];
    }
}
