// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for a transaction, however often looking begins anew in it: evidence of attacks, and how many challenges were drawn. Holds
 * nothing of a face. For one thread.
 */
public final class TransactionEvidence {
    private final Map<Cue, CueFinding> attacks = new EnumMap<>(Cue.class);
    private boolean wrong;
    private int asked;

    void note(List<CueFinding> findings) {
        findings.stream()
                .filter(finding -> finding.opinion() == CueOpinion.ATTACK)
                .forEach(finding -> attacks.put(finding.cue(), finding));
    }

    Map<Cue, CueFinding> attacks() {
        return attacks;
    }

    void answeredWrongly() {
        wrong = true;
    }

    boolean wrong() {
        return wrong;
    }

    void askedOnceMore() {
        asked++;
    }

    int asked() {
        return asked;
    }
}
