// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The thread of one session. The caller waits for it no longer than the deadlines allow; a thread that hangs in a driver
 * is abandoned, closes its link when it ever comes back, and ends.
 */
final class ChipWorker implements AutoCloseable {
    private final WatchedLink link;
    private final long commandNanos;
    private final long end;
    private final ExecutorService thread;
    private @Nullable ChipException over;

    ChipWorker(WatchedLink link, Duration command, Duration session) {
        this.link = link;
        this.commandNanos = command.toNanos();
        this.end = System.nanoTime() + session.toNanos();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread t = new Thread(work, "chip");
            t.setDaemon(true);
            return t;
        });
    }

    <T> T call(Callable<T> work) throws ChipException {
        if (over != null) {
            throw over;
        }
        Future<T> future = thread.submit(work);
        try {
            return await(future);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw abandoned(future, "the session was called off");
        } catch (TimeoutException e) {
            throw abandoned(future, "a deadline passed");
        } catch (ExecutionException e) {
            throw named(e.getCause());
        }
    }

    private <T> T await(Future<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(end - now, commandNanos - link.commandNanos(now));
            try {
                return future.get(Math.max(left, 0), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // The command that was running when the wait began may have ended and another begun since.
                long later = System.nanoTime();
                if (later >= end || link.commandNanos(later) >= commandNanos) {
                    throw e;
                }
            }
        }
    }

    private ChipException abandoned(Future<?> future, String detail) {
        link.abandon();
        future.cancel(true);
        over = new ChipException(ChipErrorCode.CHIP_TIMEOUT, detail);
        return over;
    }

    private ChipException named(@Nullable Throwable cause) {
        ChipException e = cause instanceof ChipException named
                ? named
                : new ChipException(ChipErrorCode.READER_FAILED, "the software of the reader failed");
        if (e.code().endsSession()) {
            over = e;
        }
        return e;
    }

    @Override
    public void close() {
        close(() -> {});
    }

    /** Closes the link after this last work; only the first call does anything. */
    void close(Runnable last) {
        if (thread.isShutdown()) {
            return;
        }
        Future<?> closing = thread.submit(() -> {
            last.run();
            link.close();
        });
        thread.shutdown();
        ChipException before = over;
        over = before == null ? new ChipException(ChipErrorCode.CHIP_TIMEOUT, "the session is over") : before;
        if (before != null && before.code() == ChipErrorCode.CHIP_TIMEOUT) {
            // Its thread may never come back; the link is closed when it does.
            return;
        }
        try {
            closing.get(commandNanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            link.abandon();
        }
    }
}
