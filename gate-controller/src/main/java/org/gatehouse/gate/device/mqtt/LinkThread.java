// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where a link does its work: one task at a time, in order. */
public interface LinkThread extends AutoCloseable {

    /** After what waits there already; nothing happens once it is closed. */
    void execute(Runnable task);

    /** Again and again, first after that time; no task may throw. */
    void every(long millis, Runnable task);

    /** Whatever waits is not done any more. */
    @Override
    void close();

    /** A daemon thread of its own. */
    static LinkThread named(String name) {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        return new LinkThread() {
            @Override
            public void execute(Runnable task) {
                try {
                    executor.execute(task);
                } catch (RejectedExecutionException e) {
                    // Closed: nobody is there to hear it.
                    return;
                }
            }

            @Override
            public void every(long millis, Runnable task) {
                executor.scheduleAtFixedRate(task, millis, millis, TimeUnit.MILLISECONDS);
            }

            @Override
            public void close() {
                executor.shutdownNow();
            }
        };
    }
}
