// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * What is known of one traveller's checks. {@link Check#SINGLE_PERSON} is not here: it is what the sensors say now.
 *
 * @param presentation {@link Verdict#SUCCESSFUL} is a living face before the camera, {@link Verdict#FAILED} a suspected attack
 */
public record Verdicts(Verdict eligibility, Verdict document, Verdict watchlist, Verdict face, Verdict presentation) {

    /** Nothing is known: where every transaction starts, and where it falls back to when it leaves the good path. */
    public static final Verdicts NONE = new Verdicts(
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED,
            Verdict.UNDETERMINED);

    Verdicts withEligibility(Verdict verdict) {
        return new Verdicts(verdict, document, watchlist, face, presentation);
    }

    Verdicts withDocument(Verdict verdict) {
        return new Verdicts(eligibility, verdict, watchlist, face, presentation);
    }

    Verdicts withWatchlist(Verdict verdict) {
        return new Verdicts(eligibility, document, verdict, face, presentation);
    }

    /** Both speak of the same frames, so they come together. */
    Verdicts withFace(Verdict verdict, Verdict shown) {
        return new Verdicts(eligibility, document, watchlist, verdict, shown);
    }
}
