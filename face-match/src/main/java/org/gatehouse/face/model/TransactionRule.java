// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * How many comparisons decide about a face in one transaction. Every further one multiplies an impostor's chances, so a match
 * must be repeated and the tries are bounded.
 *
 * @param matchesNeeded matches among the last {@code window} comparisons that make the face's
 * @param window how many comparisons count
 * @param mostComparisons after which nothing is compared any more in the transaction
 */
public record TransactionRule(int matchesNeeded, int window, int mostComparisons) {

    /** Two matches among at most six comparisons: a rate of one comparison of a third of the transaction's. */
    public static final TransactionRule STANDARD = new TransactionRule(2, 6, 6);

    private static final int MOST = 1000;

    /** Refuses numbers that cannot be meant, with a sentence. */
    public TransactionRule {
        if (matchesNeeded < 1 || window < matchesNeeded || mostComparisons < window || mostComparisons > MOST) {
            throw new IllegalArgumentException("Matches needed, window and most comparisons must be in ascending order,"
                    + " the first at least 1, the last at most 1000.");
        }
    }

    /**
     * The false match rate of one comparison at which an impostor's transaction ends as a match no more often than asked.
     *
     * <p>Let {@code X} be an impostor's number of matches among his at most {@code N} comparisons, each of which matches with
     * a probability of at most {@code p}. A match of the transaction needs {@code X >= m}, and by Markov's inequality
     * {@code P(X >= m) <= E(X) / m <= N p / m}, however much his comparisons depend on each other: they are frames of
     * one face against one portrait, so whoever matches once is likely to match again. Setting {@code N p / m} to the rate
     * asked for gives {@code p = rate m / N}. The window, which only makes it harder, is left out.
     *
     * @param falseMatchRate of a transaction, as a fraction, above 0 and at most 1
     */
    public double perComparison(double falseMatchRate) {
        if (!(falseMatchRate > 0 && falseMatchRate <= 1)) {
            throw new IllegalArgumentException("A false match rate is above 0 and at most 1");
        }
        return falseMatchRate * matchesNeeded / mostComparisons;
    }
}
