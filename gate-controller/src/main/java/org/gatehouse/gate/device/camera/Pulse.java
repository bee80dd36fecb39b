// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When pictures came, and what it means that none comes. Times are nanoseconds of one clock. Safe for several threads. */
final class Pulse {
    private final Duration stall;
    private final LongSupplier clock;
    private long lastPicture;
    private long opened;
    private Duration patience;

    /** Whether the connection has brought a picture. */
    private boolean pictured;

    /** @param stall the longest time between two pictures */
    Pulse(Duration stall, LongSupplier clock) {
        this.stall = stall;
        this.clock = clock;
        this.patience = stall;
        this.lastPicture = clock.getAsLong();
        this.opened = lastPicture;
    }

    long now() {
        return clock.getAsLong();
    }

    /** A connection begins, whose first picture may take so long; the stall limit counts where it is longer. */
    synchronized void opened(Duration start) {
        opened = clock.getAsLong();
        patience = start.compareTo(stall) > 0 ? start : stall;
        pictured = false;
    }

    /** A picture came; returns when. */
    synchronized long picture() {
        lastPicture = clock.getAsLong();
        pictured = true;
        return lastPicture;
    }

    /** Whether the connection has brought a picture since it was opened. */
    synchronized boolean pictured() {
        return pictured;
    }

    /** Whether the connection has brought nothing for so long that it has to be given up. */
    synchronized boolean hangs() {
        return pictured ? over(lastPicture, stall) : over(opened, patience);
    }

    /** Whether the last picture is longer ago than the stall limit, however often the camera was connected since. */
    synchronized boolean silent() {
        return over(lastPicture, stall);
    }

    /**
     * Whether nothing has come for too long since a capture was started.
     *
     * @param starting whether the camera is being started and nothing is wrong with it so far
     */
    synchronized boolean silentSince(long captureStarted, boolean starting) {
        return over(Math.max(captureStarted, lastPicture), starting && !pictured ? patience : stall);
    }

    private boolean over(long since, Duration limit) {
        return clock.getAsLong() - since > limit.toNanos();
    }
}
