// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.policy.LanePolicy;

/** The clocks that run for one lane. Used from the mailbox only. */
final class ArmedDeadlines {
    private record Armed(int step, long dueNanos, LaneTime.Pending pending) {}

    private final Map<Deadline, Armed> armed = new EnumMap<>(Deadline.class);
    private final LanePolicy policy;
    private final LaneTime time;
    private final BiConsumer<Deadline, Integer> passed;

    /** @param passed told on a thread of the clock; asks {@link #expire} in the mailbox */
    ArmedDeadlines(LanePolicy policy, LaneTime time, BiConsumer<Deadline, Integer> passed) {
        this.policy = policy;
        this.time = time;
        this.passed = passed;
    }

    void arm(Deadline deadline, int step) {
        if (!deadline.laneWide()) {
            armed.keySet().stream().filter(old -> !old.laneWide()).toList().forEach(this::disarm);
        }
        disarm(deadline);
        Duration length = policy.deadline(deadline);
        armed.put(
                deadline,
                new Armed(
                        step,
                        time.nanos() + length.toNanos(),
                        time.after(length, () -> passed.accept(deadline, step))));
    }

    void disarm(Deadline deadline) {
        Armed old = armed.remove(deadline);
        if (old != null) {
            old.pending().cancel();
        }
    }

    /** How long that clock still runs, if it does. */
    Optional<Duration> left(Deadline deadline) {
        return Optional.ofNullable(armed.get(deadline)).map(one -> Duration.ofNanos(one.dueNanos() - time.nanos()));
    }

    /** Whether that clock still runs for that step; it has run down then. */
    boolean expire(Deadline deadline, int step) {
        Armed one = armed.get(deadline);
        if (one == null || one.step() != step) {
            return false;
        }
        armed.remove(deadline);
        return true;
    }

    void disarmAll() {
        for (Deadline deadline : Deadline.values()) {
            disarm(deadline);
        }
    }
}
