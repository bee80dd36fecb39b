// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.time.Duration;

/**
 * What a lane demands before a presentation counts as live.
 *
 * @param rule when a challenge is asked for
 * @param turns of the head in a challenge, 1..4; a film guesses them with one half each
 * @param mouth whether the mouth must be opened once: what tells a head from a picture of one that moves as a head does
 * @param blink whether the eyes must be closed once as well
 * @param answerTime for each step, counted from when it was shown; 1..10 s
 * @param attempts challenges a transaction, 1..3; only one that ran out of time is repeated
 */
public record PresentationPolicy(
        ChallengeRule rule, int turns, boolean mouth, boolean blink, Duration answerTime, int attempts) {
    /** A challenge when unsure: two turns and the mouth, three and a half seconds each, once more if time runs out. */
    public static final PresentationPolicy DEFAULT =
            new PresentationPolicy(ChallengeRule.WHEN_UNSURE, 2, true, false, Duration.ofMillis(3500), 2);

    /** Refuses what is out of range. */
    public PresentationPolicy {
        within("turns", turns, 1, 4);
        within("answerTime in milliseconds", answerTime.toMillis(), 1000, 10_000);
        within("attempts", attempts, 1, 3);
    }

    /** The same with a challenge for everybody. */
    public PresentationPolicy always() {
        return new PresentationPolicy(ChallengeRule.ALWAYS, turns, mouth, blink, answerTime, attempts);
    }

    private static void within(String name, long value, long low, long high) {
        if (value < low || value > high) {
            throw new IllegalArgumentException(
                    "The " + name + " of a presentation policy must be " + low + " to " + high + ", not " + value);
        }
    }
}
