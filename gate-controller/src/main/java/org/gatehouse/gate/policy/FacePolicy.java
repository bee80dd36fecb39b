// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

/**
 * How many frames decide about a face. Every further try multiplies an impostor's chances, so a match must be repeated and
 * the tries are bounded; the threshold itself is the matcher's operating point.
 *
 * @param matchesNeeded matching frames among the last {@code window} usable ones that make a match
 * @param window how many usable frames count
 * @param mostComparisons usable frames in one transaction after which nothing is compared any more
 */
public record FacePolicy(int matchesNeeded, int window, int mostComparisons) {

    /** Two matches among three usable frames, 40 comparisons at most. */
    public static final FacePolicy STANDARD = new FacePolicy(2, 3, 40);

    /** Refuses numbers that cannot be meant, with a sentence. */
    public FacePolicy {
        if (matchesNeeded < 1 || window < matchesNeeded || mostComparisons < window) {
            throw new IllegalArgumentException(
                    "Matches needed, window and most comparisons must be in ascending order, the first at least 1.");
        }
    }
}
