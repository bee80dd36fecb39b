// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * How the answer of an operator's model against presentation attacks is read. It can make a face suspect; whether it can replace a challenge
 * is the operator's own decision, and it never outweighs an attack that was seen otherwise. The limits are the operator's own
 * figures: Gatehouse evaluates no such model after ISO/IEC 30107-3.
 *
 * @param classes numbers in its answer, 2..16; they are taken for logits
 * @param liveClass the one that means a living face, from 0
 * @param attackBelow mean share of the live class after a softmax, 0..1, below which it is an attack
 * @param liveFrom mean share from which it is a living face, {@code attackBelow}..1
 * @param mayReplaceChallenge whether its living face is enough where a challenge would otherwise be asked for
 */
public record LiveClassSettings(
        int classes, int liveClass, double attackBelow, double liveFrom, boolean mayReplaceChallenge) {
    private static final int MOST_CLASSES = 16;

    /** Refuses what cannot be meant. */
    public LiveClassSettings {
        if (classes < 2 || classes > MOST_CLASSES || liveClass < 0 || liveClass >= classes) {
            throw new IllegalArgumentException(
                    "classes is between 2 and 16, and liveClass one of them, counted from 0");
        }
        if (!(attackBelow >= 0 && attackBelow <= liveFrom && liveFrom <= 1)) {
            throw new IllegalArgumentException("attackBelow and liveFrom are between 0 and 1, in this order");
        }
    }
}
