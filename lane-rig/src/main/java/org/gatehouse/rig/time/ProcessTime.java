// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.gatehouse.gate.device.mqtt.LinkThread;
import org.gatehouse.gate.transaction.LaneTime;

/**
 * Time as one process has it: its own monotonic clock, which starts at an odd place and does not run quite right, and its own end, after
 * which nothing that it asked for happens any more. For one thread.
 */
public final class ProcessTime implements LaneTime {
    private static final Instant BEGINNING = Instant.parse("2026-06-01T08:00:00Z");

    private final VirtualClock clock;
    private final long startMillis;
    private long sinceNanos;
    private long shownNanos;
    private double rate;
    private boolean ended;

    /**
     * @param startMillis what its monotonic clock shows now
     * @param rate how fast that clock runs, 1 being right
     */
    public ProcessTime(VirtualClock clock, long startMillis, double rate) {
        this.clock = clock;
        this.startMillis = startMillis;
        this.sinceNanos = clock.nanos();
        this.rate = rate;
    }

    /** From now on its monotonic clock runs at another rate; it never goes back. */
    public void run(double newRate) {
        shownNanos = shown();
        sinceNanos = clock.nanos();
        rate = newRate;
    }

    /** Its monotonic clock leaps ahead, as after a machine stood still. */
    public void leap(long millis) {
        shownNanos += millis * 1_000_000;
    }

    /** The process is gone. */
    public void end() {
        ended = true;
    }

    public boolean ended() {
        return ended;
    }

    /** The right time, for what stands outside of the process. */
    public VirtualClock outside() {
        return clock;
    }

    /** What its monotonic clock shows, milliseconds. */
    public long monoMillis() {
        return startMillis + shown() / 1_000_000;
    }

    private long shown() {
        return shownNanos + (long) ((clock.nanos() - sinceNanos) * rate);
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public Pending after(Duration delay, Runnable task) {
        VirtualClock.Task pending = clock.afterNanos(delay.toNanos(), () -> alive(task));
        return pending::cancel;
    }

    /** Does it that much later, unless the process has ended by then. */
    public void afterMillis(long millis, Runnable task) {
        clock.after(millis, () -> alive(task));
    }

    /** Again and again, first after that time. */
    public void every(long millis, Runnable task) {
        clock.after(millis, () -> {
            if (!ended) {
                task.run();
                every(millis, task);
            }
        });
    }

    private void alive(Runnable task) {
        if (!ended) {
            task.run();
        }
    }

    @Override
    public Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return BEGINNING.plusNanos(clock.nanos());
            }
        };
    }

    /** One task at a time, in order, in whoever's thread asks: what takes no time needs no clock. */
    public Executor atOnce() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        boolean[] busy = new boolean[1];
        return task -> {
            if (ended) {
                return;
            }
            waiting.add(task);
            if (busy[0]) {
                return;
            }
            busy[0] = true;
            try {
                for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                    next.run();
                }
            } finally {
                busy[0] = false;
            }
        };
    }

    /** The thread of a link. */
    public LinkThread linkThread() {
        Executor executor = atOnce();
        return new LinkThread() {
            @Override
            public void execute(Runnable task) {
                executor.execute(task);
            }

            @Override
            public void every(long millis, Runnable task) {
                ProcessTime.this.every(millis, () -> executor.execute(task));
            }

            @Override
            public void close() {
                end();
            }
        };
    }
}
