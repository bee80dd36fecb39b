// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.time.Duration;

/**
 * How people take a gate's prompts. The figures are plausible, not measured, but for one: in Germany's first evaluation 8.7 %
 * of travellers never looked at the camera, which {@link Crowd} and {@link #neverUnprompted} are set to meet without guidance.
 *
 * @param quickest from the prompt to the beginning of the answer, at least
 * @param slowest the same at most
 * @param heedsFirst share that answers the first time a prompt is given, 0..1
 * @param heedsAgain share that answers each time it is repeated, 0..1
 * @param neverUnprompted share that never mends anything without a prompt, 0..1
 * @param usualUnprompted mean time after which the others mend it by themselves
 */
public record Manners(
        Duration quickest,
        Duration slowest,
        double heedsFirst,
        double heedsAgain,
        double neverUnprompted,
        Duration usualUnprompted) {

    /** The manners that the rig uses. */
    public static final Manners USUAL =
            new Manners(Duration.ofMillis(400), Duration.ofMillis(1500), 0.8, 0.7, 0.4, Duration.ofSeconds(6));

    public Manners {
        if (quickest.isNegative() || slowest.compareTo(quickest) < 0 || usualUnprompted.isNegative()) {
            throw new IllegalArgumentException(
                    "times of manners are not negative, and the slowest is not the quickest");
        }
        share(heedsFirst);
        share(heedsAgain);
        share(neverUnprompted);
    }

    private static void share(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("shares of manners are 0..1, not " + value);
        }
    }
}
