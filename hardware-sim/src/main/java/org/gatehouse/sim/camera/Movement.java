// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One movement: from where the head has wandered to the first picture of its stance, out with a soft start and a soft end,
 * and for a turn a rest as long as it is asked for, within limits, and back. Times in nanoseconds. Immutable.
 *
 * @param wayBack to the first picture of the stance, that one left out
 * @param first of the stance
 * @param answer what is done
 * @param began when
 * @param outNanos how long the way out takes, and again the way back
 */
record Movement(List<BufferedImage> wayBack, BufferedImage first, Answer answer, long began, long outNanos) {

    private static final long WAY_BACK_STEP = Duration.ofMillis(100).toNanos();
    private static final long SHORTEST_REST = Duration.ofMillis(300).toNanos();
    private static final long LONGEST_REST = Duration.ofMillis(2500).toNanos();

    /**
     * What is seen at that moment; empty once the movement is over.
     *
     * @param released when what was asked for was no longer asked for, so that the head may come back
     */
    Optional<BufferedImage> at(long now, long released) {
        long passed = now - began;
        int step = (int) (passed / WAY_BACK_STEP);
        if (step < wayBack.size()) {
            return Optional.of(wayBack.get(step));
        }
        long moving = passed - wayBack.size() * WAY_BACK_STEP;
        if (answer instanceof Answer.Change change) {
            boolean arrived = change.way().isEmpty() || moving >= outNanos;
            return arrived ? Optional.empty() : Optional.of(seen(change.way(), moving));
        }
        List<BufferedImage> out = ((Answer.Turn) answer).out();
        long back = Math.max(
                outNanos + SHORTEST_REST,
                Math.min(outNanos + LONGEST_REST, released - began - wayBack.size() * WAY_BACK_STEP));
        if (moving < back) {
            return Optional.of(seen(out, Math.min(moving, outNanos)));
        }
        long left = back + outNanos - moving;
        return left <= 0 ? Optional.empty() : Optional.of(seen(out, left));
    }

    private BufferedImage seen(List<BufferedImage> pictures, long moving) {
        double share = (1 - Math.cos(Math.PI * moving / outNanos)) / 2;
        int picture = (int) Math.round(share * pictures.size());
        return picture == 0 ? first : pictures.get(picture - 1);
    }
}
