// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is asked of one traveller, one step after the other, drawn at random so that a film made beforehand must guess it.
 *
 * @param nonce 32 hexadecimal digits that name this challenge in the journal
 * @param steps in this order
 */
public record Challenge(String nonce, List<ChallengeStep> steps) {
    private static final int NONCE_BYTES = 16;

    /** Copies the steps. */
    public Challenge {
        steps = List.copyOf(steps);
    }

    /**
     * Draws the side of each turn, and where among them the mouth is to be opened and the eyes are to be closed.
     *
     * @param random must not be predictable at a gate: a {@code SecureRandom}
     */
    public static Challenge draw(RandomGenerator random, int turns, boolean mouth, boolean blink) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        List<ChallengeStep> steps = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            steps.add(random.nextBoolean() ? ChallengeStep.TURN_LEFT : ChallengeStep.TURN_RIGHT);
        }
        if (mouth) {
            steps.add(random.nextInt(steps.size() + 1), ChallengeStep.OPEN_MOUTH);
        }
        if (blink) {
            steps.add(random.nextInt(steps.size() + 1), ChallengeStep.BLINK);
        }
        return new Challenge(HexFormat.of().formatHex(nonce), steps);
    }
}
