// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One lane's mailbox: bounded, in order, one task at a time. Posting never blocks. */
final class Mailbox {
    private static final System.Logger LOG = System.getLogger(Mailbox.class.getName());
    private static final int CAPACITY = 512;

    private final BlockingQueue<Runnable> tasks = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean overflowed = new AtomicBoolean();
    private final Executor executor;
    private final Runnable onOverflow;

    /** @param onOverflow run in the mailbox before the next task after something had to be dropped */
    Mailbox(Executor executor, Runnable onOverflow) {
        this.executor = executor;
        this.onOverflow = onOverflow;
    }

    /** False when there was no room for it: it will not run. */
    boolean post(Runnable task) {
        boolean room = tasks.offer(task);
        if (!room) {
            overflowed.set(true);
        }
        wake();
        return room;
    }

    private void wake() {
        if (running.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RejectedExecutionException e) {
                // The lane is closed and its thread ended: what still comes only overwrites what it holds.
                drain();
            }
        }
    }

    /** Whatever a task throws, the next one runs. */
    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A task of a lane failed", e);
        }
    }

    private void drain() {
        try {
            for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                if (overflowed.getAndSet(false)) {
                    guarded(onOverflow);
                }
                guarded(task);
            }
        } finally {
            running.set(false);
        }
        if (!tasks.isEmpty()) {
            wake();
        }
    }
}
