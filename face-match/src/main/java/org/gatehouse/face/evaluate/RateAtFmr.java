// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

/**
 * What was measured at the threshold of one false match rate.
 *
 * @param falseMatchRate the rate that was asked for, as a fraction
 * @param restsOn impostor scores that this rate allows above the threshold: {@code floor(rate x impostor pairs)}
 * @param threshold the lowest at which no more impostor pairs match
 * @param falseMatches impostor pairs that match at it
 * @param falseNonMatches genuine pairs that do not
 */
public record RateAtFmr(
        double falseMatchRate, long restsOn, double threshold, Proportion falseMatches, Proportion falseNonMatches) {

    /** Whether the face set is large enough for this rate. */
    public Support support() {
        return Support.of(restsOn);
    }
}
