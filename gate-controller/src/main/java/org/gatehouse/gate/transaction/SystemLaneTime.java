// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time, with one thread for the deadlines of all lanes. */
public final class SystemLaneTime implements LaneTime, AutoCloseable {
    private final Clock clock;
    private final ScheduledThreadPoolExecutor deadlines;

    /** @param clock for dates; deadlines run by the monotonic clock */
    public SystemLaneTime(Clock clock) {
        this.clock = clock;
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "lane-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Pending after(Duration delay, Runnable task) {
        Future<?> future = deadlines.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> future.cancel(false);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
