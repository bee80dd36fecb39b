// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.gate.lane.LaneState;
import org.gatehouse.gate.lane.LaneView;
import org.gatehouse.gate.lane.Link;

/** What the effects of one lane all act on: the core's state, and the transaction that is open. Used from the mailbox only. */
final class LaneNow {
    private LaneState state = LaneState.STARTED;
    private long arrivedNanos;
    private Set<Link> away = Set.of();
    private Optional<UUID> transaction = Optional.empty();
    private TransactionVault vault = new TransactionVault();
    private boolean watchlistFromCopy;

    /**
     * What the actions that follow belong to.
     *
     * @param arrived when the event that led to them came, in nanoseconds of the lane's clock
     * @param backgroundAway what every decision needs and is not there
     */
    void seeing(LaneState now, long arrived, Set<Link> backgroundAway) {
        state = now;
        arrivedNanos = arrived;
        away = backgroundAway;
    }

    void begin(UUID id) {
        transaction = Optional.of(id);
        vault = new TransactionVault();
        watchlistFromCopy = false;
    }

    void watchlistFromCopy(boolean copy) {
        watchlistFromCopy = copy;
    }

    /** Whether the watchlist's answer that counts came from the offline copy. */
    boolean watchlistFromCopy() {
        return watchlistFromCopy;
    }

    /** The vault stays until the next transaction: it refuses by itself what comes late. */
    void end() {
        transaction = Optional.empty();
    }

    LaneState state() {
        return state;
    }

    long arrivedNanos() {
        return arrivedNanos;
    }

    Optional<UUID> transaction() {
        return transaction;
    }

    TransactionVault vault() {
        return vault;
    }

    Set<Link> linksDown() {
        Set<Link> down = EnumSet.noneOf(Link.class);
        down.addAll(away);
        LaneView view = state.view();
        if (!view.doorsLink()) {
            down.add(Link.DOORS);
        }
        if (!view.readerLink()) {
            down.add(Link.READER);
        }
        if (!view.cameraLink()) {
            down.add(Link.CAMERA);
        }
        return Set.copyOf(down);
    }
}
