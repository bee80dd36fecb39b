// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist on this machine, of keyed hashes only. The file is looked at with every query and read again when it changed;
 * a damaged or outdated list gives no answer rather than an old one. Thread-safe; one thread reads and answers.
 */
public final class LocalWatchlist implements Watchlist, AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LocalWatchlist.class);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** What the file looked like when it was read. */
    private record Version(
            Instant modified, long size, @Nullable Object fileKey) {}

    private final Path file;
    private final WatchlistKey key;
    private final Duration maxAge;
    private final Clock clock;
    private final ExecutorService thread;
    private @Nullable Version version;
    private @Nullable WatchlistFile list;
    private volatile @Nullable WatchlistFault fault;

    /**
     * @param file see {@link WatchlistFile}; it need not be there yet
     * @param maxAge from its {@code created}; an older list gives no answer
     */
    public LocalWatchlist(Path file, WatchlistKey key, Duration maxAge, Clock clock) {
        this.file = file;
        this.key = key;
        this.maxAge = maxAge;
        this.clock = clock;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread daemon = new Thread(task, "watchlist");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    @Override
    public CompletionStage<Answer> query(WatchlistQuery query) {
        try {
            return CompletableFuture.supplyAsync(() -> answer(query), thread)
                    .exceptionally(failure -> Answer.UNAVAILABLE);
        } catch (RejectedExecutionException e) {
            // Closed.
            return CompletableFuture.completedFuture(Answer.UNAVAILABLE);
        }
    }

    /** Why it gave no answer to the last query, if it gave none. */
    public Optional<WatchlistFault> fault() {
        return Optional.ofNullable(fault);
    }

    private Answer answer(WatchlistQuery query) {
        try {
            WatchlistFile current = current();
            tell(null);
            boolean hit = current.entries().contains(key.document(query.issuingState(), query.documentNumber()))
                    || current.entries()
                            .contains(key.person(
                                    query.primaryIdentifier(), query.secondaryIdentifier(), query.birthDate()));
            return hit ? Answer.HIT : Answer.CLEAR;
        } catch (WatchlistException e) {
            tell(e.fault());
            return Answer.UNAVAILABLE;
        }
    }

    private WatchlistFile current() throws WatchlistException {
        Version now = version();
        WatchlistFile known = list;
        if (known == null || !now.equals(version)) {
            list = null;
            known = WatchlistFile.read(file, key);
            list = known;
            version = now;
        }
        Instant today = clock.instant();
        if (known.created().plus(maxAge).isBefore(today)
                || known.created().minus(CLOCK_SKEW).isAfter(today)) {
            throw new WatchlistException(WatchlistFault.WATCHLIST_STALE);
        }
        return known;
    }

    private Version version() throws WatchlistException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
        } catch (IOException e) {
            list = null;
            throw new WatchlistException(WatchlistFault.WATCHLIST_MISSING);
        }
    }

    private void tell(@Nullable WatchlistFault now) {
        WatchlistFault before = fault;
        fault = now;
        if (now != null && now != before) {
            LOG.warnf("%s: %s What follows is in the table of degraded modes.", now, now.sentence());
        } else if (now == null && before != null) {
            LOG.infof("%s is over.", before);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
