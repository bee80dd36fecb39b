// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Writes the journal on a thread of its own. While the database refuses, records wait in a bounded queue and the listeners
 * hear that the journal is away; what waits is written as soon as it can be.
 */
public final class JournalWriter implements Journal, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JournalWriter.class.getName());
    private static final int BATCH = 200;

    private final JournalTable table;
    private final JournalAnchor anchor;
    private final Duration retry;
    private final BlockingQueue<JournalRecord> queue;
    private final List<Consumer<Boolean>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean writable = true;
    private volatile boolean closing;

    /**
     * Starts writing.
     *
     * @param source the database, already migrated
     * @param anchorFile where the head is noted outside the database
     * @param capacity how many records may wait
     * @param retry how long to wait after a refusal
     */
    public JournalWriter(DataSource source, Path anchorFile, int capacity, Duration retry) {
        this.table = new JournalTable(source);
        this.anchor = new JournalAnchor(anchorFile);
        this.retry = retry;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.thread = new Thread(this::run, "journal");
        thread.setDaemon(true);
        thread.start();
    }

    /** Tells the listener whether the journal can be written, now and after every change, from the journal's thread. */
    public void listen(Consumer<Boolean> listener) {
        listeners.add(listener);
        listener.accept(writable);
    }

    @Override
    public boolean append(JournalRecord entry) {
        boolean room = !closing && queue.offer(entry);
        if (!room) {
            setWritable(false);
        }
        return room;
    }

    private void run() {
        List<JournalRecord> batch = new ArrayList<>();
        try {
            while (!closing || !queue.isEmpty() || !batch.isEmpty()) {
                if (batch.isEmpty()) {
                    JournalRecord first = queue.poll(100, TimeUnit.MILLISECONDS);
                    if (first == null) {
                        continue;
                    }
                    batch.add(first);
                    queue.drainTo(batch, BATCH - 1);
                }
                if (write(batch)) {
                    batch.clear();
                } else if (closing) {
                    LOG.log(System.Logger.Level.ERROR, "The journal closes with {0} records unwritten.", batch.size());
                    return;
                } else {
                    TimeUnit.MILLISECONDS.sleep(retry.toMillis());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean write(List<JournalRecord> batch) {
        try {
            anchor.write(table.append(batch));
            setWritable(true);
            return true;
        } catch (IOException e) {
            // The entries are in the table; only the note beside it is old, and it will be written with the next.
            LOG.log(System.Logger.Level.WARNING, "The anchor of the journal cannot be written: {0}", e.getMessage());
            return true;
        } catch (SQLException | RuntimeException e) {
            if (writable) {
                LOG.log(System.Logger.Level.ERROR, "The journal cannot be written: {0}", e.getMessage());
            }
            setWritable(false);
            return false;
        }
    }

    private synchronized void setWritable(boolean now) {
        if (writable != now) {
            writable = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    /** Whether the last attempt succeeded. */
    public boolean writable() {
        return writable;
    }

    /** Writes what waits, then ends; gives up after five seconds. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
