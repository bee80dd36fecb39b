// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.Arrays;

/**
 * Error rates of a comparison from measured scores (ISO/IEC 19795-1), higher scores meaning more alike and a score equal to
 * the threshold counting as a match. All rates are fractions, 0..1. Immutable.
 */
public final class Evaluation {
    private final double[] genuine;
    private final double[] impostor;

    /**
     * Copies the scores.
     *
     * @param genuine scores of pairs of one person, at least one
     * @param impostor scores of pairs of two persons, at least one
     */
    public Evaluation(double[] genuine, double[] impostor) {
        if (genuine.length == 0 || impostor.length == 0) {
            throw new IllegalArgumentException("An evaluation needs genuine and impostor scores");
        }
        this.genuine = sorted(genuine);
        this.impostor = sorted(impostor);
    }

    /** Share of the impostor scores that match at this threshold. */
    public double falseMatchRate(double threshold) {
        return 1 - (double) below(impostor, threshold) / impostor.length;
    }

    /** Share of the genuine scores that do not match at this threshold. */
    public double falseNonMatchRate(double threshold) {
        return (double) below(genuine, threshold) / genuine.length;
    }

    /**
     * The lowest threshold, just above a measured impostor score where it must be, at which at most this share of the impostor
     * scores match. Below {@code 1 / impostors} that is above all of them, which bounds nothing: check the count.
     */
    public double thresholdAt(double falseMatchRate) {
        int allowed = (int) Math.floor(falseMatchRate * impostor.length + 1e-9);
        if (allowed >= impostor.length) {
            return impostor[0];
        }
        return Math.nextUp(impostor[impostor.length - 1 - allowed]);
    }

    /** What was measured at {@link #thresholdAt}, and how much it rests on. */
    public RateAtFmr at(double falseMatchRate) {
        double threshold = thresholdAt(falseMatchRate);
        return new RateAtFmr(
                falseMatchRate,
                (long) Math.floor(falseMatchRate * impostor.length + 1e-9),
                threshold,
                falseMatches(threshold),
                falseNonMatches(threshold));
    }

    /** Impostor pairs that match at this threshold. */
    public Proportion falseMatches(double threshold) {
        return new Proportion(impostor.length - below(impostor, threshold), impostor.length);
    }

    /** Genuine pairs that do not match at this threshold. */
    public Proportion falseNonMatches(double threshold) {
        return new Proportion(below(genuine, threshold), genuine.length);
    }

    /** Both error rates over all thresholds. */
    public DetCurve curve() {
        return DetCurve.of(this);
    }

    /** How the scores are spread. */
    public ScoreHistogram histogram() {
        return ScoreHistogram.of(this);
    }

    /** {@link #falseNonMatchRate} at {@link #thresholdAt}. */
    public double falseNonMatchRateAt(double falseMatchRate) {
        return falseNonMatchRate(thresholdAt(falseMatchRate));
    }

    /** The rate at which both errors are equal, or the smallest larger one of the two where they never are. */
    public double equalErrorRate() {
        double best = 1;
        for (double[] scores : new double[][] {genuine, impostor}) {
            for (double score : scores) {
                best = Math.min(best, worse(score));
                best = Math.min(best, worse(Math.nextUp(score)));
            }
        }
        return best;
    }

    int genuines() {
        return genuine.length;
    }

    int impostors() {
        return impostor.length;
    }

    double lowest() {
        return Math.min(genuine[0], impostor[0]);
    }

    double highest() {
        return Math.max(genuine[genuine.length - 1], impostor[impostor.length - 1]);
    }

    int missesBelow(double score) {
        return below(genuine, score);
    }

    int impostorsBelow(double score) {
        return below(impostor, score);
    }

    /** The lowest threshold with at most so many false matches, 0..all. */
    double thresholdOfMatches(int matches) {
        return matches == impostor.length ? impostor[0] : Math.nextUp(impostor[impostor.length - 1 - matches]);
    }

    /** The highest threshold with at most so many false non-matches, 0..all. */
    double thresholdOfMisses(int misses) {
        return misses == genuine.length ? Math.nextUp(genuine[misses - 1]) : genuine[misses];
    }

    private double worse(double threshold) {
        return Math.max(falseMatchRate(threshold), falseNonMatchRate(threshold));
    }

    /** How many sorted scores are below the threshold. */
    private static int below(double[] scores, double threshold) {
        int low = 0;
        int high = scores.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (scores[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] sorted(double[] scores) {
        double[] copy = scores.clone();
        Arrays.sort(copy);
        return copy;
    }
}
