// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.List;

/**
 * How many scores of each kind lie where.
 *
 * @param bins without gaps, by rising score
 */
public record ScoreHistogram(List<Bin> bins) {
    /** Of the score. */
    public static final double WIDTH = 0.02;

    /**
     * Scores of one range.
     *
     * @param from inclusive
     * @param to exclusive
     * @param genuine pairs of one person
     * @param impostor pairs of two persons
     */
    public record Bin(double from, double to, long genuine, long impostor) {}

    /** Copies the list. */
    public ScoreHistogram {
        bins = List.copyOf(bins);
    }

    static ScoreHistogram of(Evaluation evaluation) {
        int first = (int) Math.floor(evaluation.lowest() / WIDTH);
        int last = (int) Math.floor(evaluation.highest() / WIDTH);
        List<Bin> bins = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            double from = i * WIDTH;
            double to = (i + 1) * WIDTH;
            bins.add(new Bin(
                    from,
                    to,
                    (long) evaluation.missesBelow(to) - evaluation.missesBelow(from),
                    (long) evaluation.impostorsBelow(to) - evaluation.impostorsBelow(from)));
        }
        return new ScoreHistogram(bins);
    }
}
