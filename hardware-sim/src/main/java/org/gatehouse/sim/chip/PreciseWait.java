// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.concurrent.locks.LockSupport;

/**
 * Waits to within some ten microseconds: a parked thread wakes late by up to a tenth of a millisecond, so the last part is
 * spent spinning. An interrupt ends the wait and stays set.
 */
final class PreciseWait {

    private static final long SPIN_NANOS = 150_000;

    private PreciseWait() {}

    /** Returns at this value of {@link System#nanoTime()}, at once if it has passed. */
    static void until(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            if (left > SPIN_NANOS) {
                LockSupport.parkNanos(left - SPIN_NANOS);
            } else {
                Thread.onSpinWait();
            }
            left = nanoTime - System.nanoTime();
        }
    }
}
