// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import org.gatehouse.face.liveness.TransactionEvidence;
import org.gatehouse.face.model.TransactionRule;

/**
 * What the rounds of one transaction have in common: comparisons that were made, challenges that were drawn, and evidence of attacks. A
 * round that is broken off and begun again gives an impostor no new tries. Holds nothing of a face. Belongs to the thread of its
 * matcher.
 */
public final class FaceTransaction {
    private final MatchTally tally;
    private final TransactionEvidence evidence = new TransactionEvidence();

    FaceTransaction(TransactionRule rule) {
        this.tally = new MatchTally(rule);
    }

    MatchTally tally() {
        return tally;
    }

    TransactionEvidence evidence() {
        return evidence;
    }
}
