// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist in a file on this machine, read again by itself when the file changes. A file that is missing, malformed or too
 * old answers {@link Watchlist.Answer#UNAVAILABLE}: then nobody passes. Safe for use by several threads.
 */
public final class LocalWatchlist implements Watchlist {

    private static final Logger LOG = Logger.getLogger(LocalWatchlist.class);
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Path file;
    private final Duration maxAge;
    private final Clock clock;
    private @Nullable HashedList list;
    private @Nullable FileTime readVersion;
    private @Nullable WatchlistError told;

    /**
     * @param file the list (docs/contract/watchlist.md)
     * @param maxAge how old it may be
     */
    public LocalWatchlist(Path file, Duration maxAge, Clock clock) {
        this.file = file;
        this.maxAge = maxAge;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Answer> query(WatchlistQuery query) {
        return CompletableFuture.completedFuture(answer(query));
    }

    private synchronized Answer answer(WatchlistQuery query) {
        try {
            HashedList current = current();
            told = null;
            return current.names(query) ? Answer.HIT : Answer.CLEAR;
        } catch (WatchlistException unusable) {
            if (told != unusable.error()) {
                told = unusable.error();
                LOG.warnf("watchlist: %s %s", unusable.error(), unusable.error().sentence());
            }
            return Answer.UNAVAILABLE;
        }
    }

    private HashedList current() throws WatchlistException {
        FileTime version = version();
        HashedList known = list;
        if (known == null || !version.equals(readVersion)) {
            list = null;
            known = HashedList.read(file);
            list = known;
            readVersion = version;
        }
        Duration age = Duration.between(known.madeAt(), clock.instant());
        if (age.compareTo(maxAge) > 0 || age.compareTo(CLOCK_SKEW.negated()) < 0) {
            throw new WatchlistException(WatchlistError.LIST_STALE);
        }
        return known;
    }

    private FileTime version() throws WatchlistException {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException missing) {
            throw new WatchlistException(WatchlistError.LIST_MISSING);
        }
    }
}
