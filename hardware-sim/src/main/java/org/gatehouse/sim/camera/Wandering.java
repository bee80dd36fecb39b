// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A head that is held still, as far as people can: it wanders slowly through the pictures of its stance and blinks every few
 * seconds. The first picture is where every movement begins and ends. Times in nanoseconds. For one thread.
 */
final class Wandering {

    private static final long STAYS_FROM = Duration.ofMillis(200).toNanos();
    private static final long STAYS_SPREAD = Duration.ofMillis(300).toNanos();
    private static final long BLINKS_AFTER_FROM = Duration.ofSeconds(2).toNanos();
    private static final long BLINKS_AFTER_SPREAD = Duration.ofSeconds(3).toNanos();
    private static final long BLINK = Duration.ofMillis(180).toNanos();

    private final Stance stance;
    private final SplittableRandom random;
    private int at;
    private boolean blinking;
    private long until;
    private long blinkDue;

    Wandering(Stance stance, SplittableRandom random, long now) {
        this.stance = stance;
        this.random = random;
        this.until = now + drawn(STAYS_FROM, STAYS_SPREAD);
        this.blinkDue = now + drawn(BLINKS_AFTER_FROM, BLINKS_AFTER_SPREAD);
    }

    BufferedImage at(long now) {
        if (now - until >= 0) {
            move(now);
        }
        return blinking ? stance.blinking().orElseThrow() : stance.drift().get(at);
    }

    private void move(long now) {
        boolean due = stance.blinking().isPresent() && now - blinkDue >= 0;
        blinking = due && at == 0;
        if (blinking) {
            until = now + BLINK;
            blinkDue = until + drawn(BLINKS_AFTER_FROM, BLINKS_AFTER_SPREAD);
            return;
        }
        int last = stance.drift().size() - 1;
        boolean back = due || at == last || at > 0 && random.nextBoolean();
        at = Math.max(0, Math.min(last, back ? at - 1 : at + 1));
        until = now + drawn(STAYS_FROM, STAYS_SPREAD);
    }

    /** The pictures from the present one to the first, the first left out: how a movement begins without a jump. */
    List<BufferedImage> wayBack() {
        List<BufferedImage> way = new ArrayList<>();
        for (int place = at; place > 0; place--) {
            way.add(stance.drift().get(place));
        }
        return way;
    }

    private long drawn(long from, long spread) {
        return from + random.nextLong(spread);
    }
}
