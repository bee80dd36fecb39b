// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Watches the clock by which dates on documents, lists and certificates are judged. A clock that jumps against the monotonic one
 * was wrong before or is wrong now, so it is not believed until it has run evenly for a while; one that is behind the last entry of
 * the journal is wrong as long as it is. Slow corrections pass. Runs on the thread of {@link LaneTime}.
 */
public final class ClockWatch {
    /** What a clock may be put right by at once. */
    static final Duration JUMP = Duration.ofSeconds(30);

    /** For how long it has to run evenly after a jump. */
    static final Duration EVENLY = Duration.ofMinutes(10);

    private static final Duration LOOK = Duration.ofSeconds(5);
    private final LaneTime time;
    private final Instant notBefore;
    private final Consumer<Boolean> told;
    private Instant wall;
    private long nanos;
    private long unevenUntil;
    private boolean believed = true;

    /**
     * Watches from {@link #start} on.
     *
     * @param notBefore a moment that is over for certain
     * @param told whether the clock is believed, whenever that changes
     */
    public ClockWatch(LaneTime time, Instant notBefore, Consumer<Boolean> told) {
        this.time = time;
        this.notBefore = notBefore.minus(JUMP);
        this.told = told;
        this.wall = time.clock().instant();
        this.nanos = time.nanos();
        this.unevenUntil = nanos;
    }

    /** Begins to watch. */
    public void start() {
        look();
    }

    private void look() {
        Instant nowWall = time.clock().instant();
        long nowNanos = time.nanos();
        Duration drift =
                Duration.between(wall.plusNanos(nowNanos - nanos), nowWall).abs();
        wall = nowWall;
        nanos = nowNanos;
        if (drift.compareTo(JUMP) > 0) {
            unevenUntil = nowNanos + EVENLY.toNanos();
        }
        boolean now = nowNanos - unevenUntil >= 0 && !nowWall.isBefore(notBefore);
        if (now != believed) {
            believed = now;
            told.accept(now);
        }
        time.after(LOOK, this::look);
    }
}
