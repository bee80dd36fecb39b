// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.time.Duration;
import java.util.SplittableRandom;

/** Which condition shows a traveller best at a moment. */
final class Moments {

    private static final long CHANGE_MILLIS = 400;
    private static final Condition[] STILL = {
        Condition.LOOKING, Condition.LOOKING, Condition.LOOKING_ASIDE, Condition.LOOKING_UP, Condition.SMILING
    };

    private Moments() {}

    /** Somebody who looks at the camera: sways a little, and blinks for a tenth of a second every few seconds. */
    static Condition still(long seed, Duration at) {
        long period = 2500 + Math.floorMod(seed, 2000L);
        if (at.plusMillis(Math.floorMod(seed * 31, period)).toMillis() % period < 120) {
            return Condition.BLINKING;
        }
        return STILL[draw(seed, at, STILL.length)];
    }

    /** Somebody with a trouble; {@code progress} 0 before he begins to mend it, to 1 when it is mended. */
    static Condition troubled(Trouble trouble, double progress, long seed, Duration at) {
        boolean halfway = progress > 0.4;
        return switch (trouble) {
            case NONE -> still(seed, at);
            case NOT_LOOKING -> away(seed, halfway);
            case TOO_FAR ->
                progress < 0.3 ? Condition.FAR : progress < 0.75 ? Condition.APPROACHING : Condition.NEARLY_THERE;
            case TOO_NEAR -> halfway ? Condition.RATHER_NEAR : Condition.NEAR;
            // One frame in five happens to be sharp.
            case MOVING -> draw(seed, at, 5) == 0 ? Condition.LOOKING_ASIDE : Condition.MOVING;
            case SUNGLASSES -> progress > 0 ? Condition.HAND_AT_GLASSES : Condition.SUNGLASSES;
            case BACKLIT -> draw(seed, at, 3) == 0 ? Condition.BACKLIT_ASIDE : Condition.BACKLIT;
        };
    }

    private static Condition away(long seed, boolean halfway) {
        return switch ((int) Math.floorMod(seed, 3L)) {
            case 0 -> halfway ? Condition.HALF_LEFT : Condition.TURNED_LEFT;
            case 1 -> halfway ? Condition.HALF_RIGHT : Condition.TURNED_RIGHT;
            default -> halfway ? Condition.HEAD_HALF_DOWN : Condition.ON_TELEPHONE;
        };
    }

    private static int draw(long seed, Duration at, int bound) {
        return new SplittableRandom(seed + at.toMillis() / CHANGE_MILLIS * 0x9E3779B97F4A7C15L).nextInt(bound);
    }
}
