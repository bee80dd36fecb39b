// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a lane shows of itself: its status, and the case that waits for an officer. Safe for use by several threads. */
final class LaneBoard {
    private static final System.Logger LOG = System.getLogger(LaneBoard.class.getName());

    /**
     * A case as the lane wrote it down; the pictures are copied from the vault when somebody looks.
     *
     * @param mayAccept whether it may be accepted now
     */
    record Waiting(UUID caseId, BooleanSupplier mayAccept, Supplier<OfficerCase> picture) {}

    private final List<Consumer<LaneStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile LaneStatus status;
    private Optional<Waiting> waiting = Optional.empty();
    private Optional<Instant> until = Optional.empty();

    LaneBoard(LaneStatus first) {
        status = first;
    }

    LaneStatus status() {
        return status;
    }

    void show(LaneStatus now) {
        status = now;
        for (Consumer<LaneStatus> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "A listener of lane {0} failed: {1}", now.laneId(), e.getClass());
            }
        }
    }

    LaneDirectory.Subscription subscribe(Consumer<LaneStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void open(Waiting next) {
        waiting = Optional.of(next);
        until = Optional.empty();
    }

    /** The lane waits longer for the officer of the open case. */
    synchronized void extend(Instant later) {
        until = Optional.of(later);
    }

    synchronized void close() {
        waiting = Optional.empty();
    }

    synchronized Optional<UUID> caseId() {
        return waiting.map(Waiting::caseId);
    }

    /** Whether that case is open and may be accepted. */
    boolean mayAccept(UUID caseId) {
        Optional<Waiting> now;
        synchronized (this) {
            now = waiting;
        }
        return now.filter(one -> one.caseId().equals(caseId) && one.mayAccept().getAsBoolean())
                .isPresent();
    }

    Optional<OfficerCase> officerCase() {
        Optional<Waiting> now;
        Optional<Instant> later;
        synchronized (this) {
            now = waiting;
            later = until;
        }
        return now.map(one -> one.picture().get())
                .map(open -> later.map(open::until).orElse(open));
    }
}
