// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one lane. Each runs one task at a time, in order; a full queue refuses with
 * {@link java.util.concurrent.RejectedExecutionException}.
 *
 * @param mailbox runs the core and nothing that blocks
 * @param document reads chips
 * @param face enrols and compares
 */
public record LaneThreads(Executor mailbox, Executor document, Executor face) {
    private static final int MOST_WAITING = 64;

    /** Named daemon threads of their own. */
    public static LaneThreads start(String laneId) {
        return new LaneThreads(thread(laneId + "-mailbox"), thread(laneId + "-document"), thread(laneId + "-face"));
    }

    private static Executor thread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Ends the threads that {@link #start} made, interrupting what they do. */
    void stop() {
        for (Executor executor : new Executor[] {mailbox, document, face}) {
            if (executor instanceof ThreadPoolExecutor pool) {
                pool.shutdownNow();
            }
        }
    }
}
