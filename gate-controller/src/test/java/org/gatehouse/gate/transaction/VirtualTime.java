// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Time that passes only when told: clock, deadlines and threads of a lane in one deterministic queue. */
final class VirtualTime implements LaneTime, Executor {
    private static final Instant START = Instant.parse("2026-06-01T08:00:00Z");

    private record Task(long at, long order, Runnable run, boolean[] cancelled) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private long now;
    private long order;
    private boolean direct;

    /** From now on tasks run at once in the caller's thread: for closing. */
    void runDirectly() {
        direct = true;
    }

    @Override
    public void execute(Runnable task) {
        if (direct) {
            task.run();
        } else {
            after(Duration.ZERO, task);
        }
    }

    @Override
    public Pending after(Duration delay, Runnable run) {
        boolean[] cancelled = new boolean[1];
        tasks.add(new Task(now + delay.toNanos(), order++, run, cancelled));
        return () -> cancelled[0] = true;
    }

    @Override
    public long nanos() {
        return now;
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
                return START.plusNanos(now);
            }
        };
    }

    /** Lets this much time pass. */
    void pass(Duration length) {
        until(length, () -> false);
    }

    /** Lets time pass until the condition holds; returns whether it did within the limit. */
    boolean until(Duration limit, BooleanSupplier condition) {
        long end = now + limit.toNanos();
        while (!condition.getAsBoolean()) {
            Task next = tasks.peek();
            if (next == null || next.at() > end) {
                now = end;
                return condition.getAsBoolean();
            }
            tasks.remove();
            now = next.at();
            if (!next.cancelled()[0]) {
                next.run().run();
            }
        }
        return true;
    }
}
