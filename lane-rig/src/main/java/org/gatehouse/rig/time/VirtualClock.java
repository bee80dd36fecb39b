// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.time;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Time that passes only from one thing that happens to the next. What is due at the same moment happens in the order in which it was
 * asked for, so that a run repeats exactly. For one thread.
 */
public final class VirtualClock {
    private Task[] heap = new Task[256];
    private int size;
    private long now;
    private long order;
    private boolean halted;

    /** Something that has not happened yet. */
    public static final class Task {
        private final long at;
        private final long order;
        private final Runnable run;
        private boolean cancelled;

        private Task(long at, long order, Runnable run) {
            this.at = at;
            this.order = order;
            this.run = run;
        }

        /** Prevents it; after it has happened, this changes nothing. */
        public void cancel() {
            cancelled = true;
        }

        private boolean before(Task other) {
            return at < other.at || (at == other.at && order < other.order);
        }
    }

    /** Nanoseconds since the beginning. */
    public long nanos() {
        return now;
    }

    /** Milliseconds since the beginning. */
    public long millis() {
        return now / 1_000_000;
    }

    /** Does it once, that much later; never earlier than now. */
    public Task afterNanos(long nanos, Runnable run) {
        Task task = new Task(now + Math.max(0, nanos), order++, run);
        push(task);
        return task;
    }

    /** Does it once, that much later; never earlier than now. */
    public Task after(long millis, Runnable run) {
        return afterNanos(millis * 1_000_000, run);
    }

    /**
     * Lets things happen until the condition holds or that much time has passed. May be called from within something that happens: a
     * worker that blocks.
     *
     * @return whether the condition holds
     */
    public boolean until(long millis, BooleanSupplier reached) {
        long end = now + millis * 1_000_000;
        while (!halted && !reached.getAsBoolean()) {
            if (size == 0 || heap[0].at > end) {
                now = Math.max(now, end);
                return reached.getAsBoolean();
            }
            Task next = pop();
            if (!next.cancelled) {
                now = Math.max(now, next.at);
                next.run.run();
            }
        }
        return reached.getAsBoolean();
    }

    /** Nothing happens any more, in whatever waits for it either. */
    public void halt() {
        halted = true;
    }

    private void push(Task task) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        int at = size++;
        while (at > 0 && task.before(heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = task;
    }

    private Task pop() {
        Task first = heap[0];
        Task last = heap[--size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1].before(heap[child])) {
                child++;
            }
            if (!heap[child].before(last)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = last;
        return first;
    }
}
