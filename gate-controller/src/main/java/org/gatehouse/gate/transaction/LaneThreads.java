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
 * @param page reads the pictures of pages
 * @param document reads chips
 * @param face enrols and compares
 */
public record LaneThreads(Executor mailbox, Executor page, Executor document, Executor face) {
    private static final System.Logger LOG = System.getLogger(LaneThreads.class.getName());
    private static final int MOST_WAITING = 64;
    private static final int LIMIT_SECONDS = 10;

    /** Named daemon threads of their own. */
    public static LaneThreads start(String laneId) {
        return new LaneThreads(
                thread(laneId + "-mailbox"),
                thread(laneId + "-page"),
                thread(laneId + "-document"),
                thread(laneId + "-face"));
    }

    private static Executor thread(String name) {
        return new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Ends the threads that {@link #start} made, and waits for them. The chip's reading is interrupted. What the page's and the
     * face's threads were given is done: the wiping is among it, and the process must not end while they are inside the native
     * library.
     */
    void stop() {
        end(mailbox, true);
        end(document, true);
        end(page, false);
        end(face, false);
        boolean ended = await(page) & await(document) & await(face);
        if (!ended) {
            LOG.log(System.Logger.Level.ERROR, "A lane's threads did not end in time.");
        }
    }

    private static void end(Executor executor, boolean atOnce) {
        if (executor instanceof ThreadPoolExecutor pool) {
            if (atOnce) {
                pool.shutdownNow();
            } else {
                pool.shutdown();
            }
        }
    }

    private static boolean await(Executor executor) {
        try {
            return !(executor instanceof ThreadPoolExecutor pool)
                    || pool.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
