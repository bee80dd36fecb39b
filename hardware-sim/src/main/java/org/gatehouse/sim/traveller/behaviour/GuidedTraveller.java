// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * One traveller before the camera: has one {@link Trouble}, hears prompts, and mends it in his own time. What he does at a
 * time depends on his seed and on the prompts heard before that time alone. Tell him of prompts in the order of time, and
 * ask him about times in that order too. Not thread-safe.
 */
public final class GuidedTraveller {

    /** A prompt that stands is the same prompt; after this long it is said again, seconds apart as gates do. */
    private static final Duration SAID_AGAIN = Duration.ofMillis(1500);

    private final Trouble trouble;
    private final Manners manners;
    private final long seed;
    private final SplittableRandom ears;
    private final Duration takes;
    /** When he begins to mend what is wrong; nothing has made him so far where it is beyond all time. */
    private Duration begins;

    private int prompts;
    private Duration lastHeard = Duration.ofDays(-1);

    /**
     * A traveller who stands before the camera from time zero.
     *
     * @param seed decides how long he takes and what he does meanwhile
     */
    public GuidedTraveller(Trouble trouble, Manners manners, long seed) {
        this.trouble = trouble;
        this.manners = manners;
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        ears = random.split();
        takes = TimeTaken.toMend(trouble, random);
        begins = random.nextDouble() < manners.neverUnprompted()
                ? never()
                : millis(-Math.log(1 - random.nextDouble())
                        * manners.usualUnprompted().toMillis());
        if (trouble == Trouble.BACKLIT) {
            begins = never();
        }
    }

    /** What is wrong with him at the beginning. */
    public Trouble trouble() {
        return trouble;
    }

    /**
     * Says something to him. The right prompt makes him mend what is wrong after his reaction time, or he misses it; while
     * it stands it counts as said again every one and a half seconds. A wrong prompt has no effect.
     */
    public void hear(Prompt prompt, Duration at) {
        boolean right = trouble.remedy().filter(prompt::equals).isPresent();
        if (!right || at.minus(lastHeard).compareTo(SAID_AGAIN) < 0) {
            return;
        }
        lastHeard = at;
        boolean heeds = ears.nextDouble() < (prompts++ == 0 ? manners.heedsFirst() : manners.heedsAgain());
        Duration span = manners.slowest().minus(manners.quickest());
        Duration answer = at.plus(manners.quickest()).plus(millis(ears.nextDouble() * span.toMillis()));
        if (heeds && answer.compareTo(begins) < 0) {
            begins = answer;
        }
    }

    /** Whether nothing is wrong with him any more. */
    public boolean mended(Duration at) {
        return trouble == Trouble.NONE || at.compareTo(begins.plus(takes)) >= 0;
    }

    /** What he does at a time, not negative. */
    public Condition conditionAt(Duration at) {
        if (mended(at)) {
            return Moments.still(seed, at);
        }
        double progress =
                at.compareTo(begins) < 0 ? 0 : at.minus(begins).toMillis() / (double) Math.max(1, takes.toMillis());
        return Moments.troubled(trouble, progress, seed, at);
    }

    private static Duration never() {
        return Duration.ofDays(1);
    }

    private static Duration millis(double value) {
        return Duration.ofMillis(Math.round(value));
    }
}
