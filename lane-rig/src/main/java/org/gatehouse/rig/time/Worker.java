// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.time;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/** A thread of a process that takes its time: one task after the other, each of them some time after it could begin. */
public final class Worker implements Executor {
    private static final int MOST_WAITING = 64;

    private final ProcessTime time;
    private final LongSupplier millis;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

    /** @param millis how long the next task takes */
    public Worker(ProcessTime time, LongSupplier millis) {
        this.time = time;
        this.millis = millis;
    }

    @Override
    public void execute(Runnable task) {
        if (waiting.size() >= MOST_WAITING) {
            throw new RejectedExecutionException("no room");
        }
        waiting.add(task);
        if (!busy) {
            busy = true;
            next();
        }
    }

    private void next() {
        time.afterMillis(millis.getAsLong(), () -> {
            Runnable task = waiting.poll();
            try {
                if (task != null) {
                    task.run();
                }
            } finally {
                if (waiting.isEmpty()) {
                    busy = false;
                } else {
                    next();
                }
            }
        });
    }
}
