// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.jboss.logging.Logger;

/**
 * What keeps a page live: a signal at once, after every change, and every second. What is sent at a signal is the whole
 * present state, never a difference, so a page that missed something is right again a second later. A slow reader
 * loses signals, never holds a lane up.
 */
@Singleton
public class LaneFeed {
    /** How often a page hears from the controller when nothing happens; it despairs after three of these. */
    public static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** Why something is sent. */
    public enum Signal {
        HEARTBEAT,
        CHANGE
    }

    private static final Logger LOG = Logger.getLogger(LaneFeed.class);

    private final LaneDirectory directory;

    LaneFeed(LaneDirectory directory) {
        this.directory = directory;
    }

    /**
     * A stream for one page. The snapshots are taken one after the other, on worker threads.
     *
     * @param concerns which changes of which lanes the page shows
     * @param snapshot the present state
     */
    public <T> Multi<T> live(Predicate<LaneStatus> concerns, Function<Signal, T> snapshot) {
        var changes = Multi.createFrom()
                .<Signal>emitter(
                        emitter -> {
                            var subscription = directory.subscribe(lane -> {
                                if (concerns.test(lane)) {
                                    emitter.emit(Signal.CHANGE);
                                }
                            });
                            emitter.onTermination(subscription::close);
                        },
                        BackPressureStrategy.LATEST);
        var heartbeats =
                Multi.createFrom().ticks().every(HEARTBEAT).onOverflow().drop().map(tick -> Signal.HEARTBEAT);
        return Multi.createBy()
                .merging()
                .streams(Multi.createFrom().item(Signal.HEARTBEAT), changes, heartbeats)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(snapshot)
                .onFailure()
                .invoke(failure -> LOG.warnf("A live page ends, its lanes could not be asked: %s", failure.getClass()))
                // The page begins again by itself, and calls for help while that fails.
                .onFailure()
                .recoverWithCompletion();
    }
}
