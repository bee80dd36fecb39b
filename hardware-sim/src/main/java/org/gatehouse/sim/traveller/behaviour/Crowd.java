// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Travellers as they come. Of a hundred 22 do not look, 8 stand too far, 5 too near, 7 move, 7 wear sunglasses and 5 have the
 * sun behind them; 46 do nothing wrong. Without guidance four in ten of those who do not look never will
 * ({@link Manners#neverUnprompted}): that is 8.8 % of all, where Germany's first evaluation counted 8.7 %. The other shares
 * are plausible, not measured.
 */
public final class Crowd {

    private static final int NOT_LOOKING = 22;
    private static final int TOO_FAR = 8;
    private static final int TOO_NEAR = 5;
    private static final int MOVING = 7;
    private static final int SUNGLASSES = 7;
    private static final int BACKLIT = 5;

    private Crowd() {}

    /** That many travellers, the same for the same seed. */
    public static List<GuidedTraveller> of(int count, Manners manners, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<GuidedTraveller> crowd = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            crowd.add(new GuidedTraveller(trouble(random.nextInt(100)), manners, random.nextLong()));
        }
        return crowd;
    }

    private static Trouble trouble(int draw) {
        int left = draw;
        if ((left -= NOT_LOOKING) < 0) {
            return Trouble.NOT_LOOKING;
        }
        if ((left -= TOO_FAR) < 0) {
            return Trouble.TOO_FAR;
        }
        if ((left -= TOO_NEAR) < 0) {
            return Trouble.TOO_NEAR;
        }
        if ((left -= MOVING) < 0) {
            return Trouble.MOVING;
        }
        if ((left -= SUNGLASSES) < 0) {
            return Trouble.SUNGLASSES;
        }
        return left < BACKLIT ? Trouble.BACKLIT : Trouble.NONE;
    }
}
