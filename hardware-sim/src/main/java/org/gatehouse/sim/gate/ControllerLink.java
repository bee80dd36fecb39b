// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the door controller knows of its controller: which birth is present, how fresh its heartbeat is, and how its clock
 * stands to the own one. Confined to one thread.
 */
final class ControllerLink {
    /** Three missed heartbeats. */
    static final long DEAD_MAN_MILLIS = 1_500;

    private static final int BEATS_REMEMBERED = 10;
    private static final int BIRTHS_REMEMBERED = 256;

    private final Set<UUID> retired = new LinkedHashSet<>();
    private final Deque<Long> offsets = new ArrayDeque<>();
    private @Nullable UUID present;
    private boolean online;
    private boolean beaten;
    private boolean proved;
    private long lastBeatSeq;
    private long lastBeatMillis;

    /** The controller announced itself, or its last will did so for it. */
    void life(UUID bootId, boolean isOnline) {
        if (bootId.equals(present)) {
            online = isOnline;
            if (!isOnline) {
                // Back is only who beats again: an announcement carries no MAC.
                beaten = false;
                offsets.clear();
            }
            return;
        }
        if (!isOnline || retired.contains(bootId)) {
            // The late will of a birth that another one has replaced, or an old announcement played back.
            return;
        }
        if (present != null && proved) {
            // Only a birth that proved itself with the key is remembered, so that nobody without it fills the memory.
            retired.add(present);
            if (retired.size() > BIRTHS_REMEMBERED) {
                retired.remove(retired.iterator().next());
            }
        }
        present = bootId;
        online = true;
        beaten = false;
        proved = false;
        lastBeatSeq = 0;
        offsets.clear();
    }

    /** A heartbeat whose MAC was right arrived; true when it counts: of the present birth, and newer than the last. */
    boolean beat(UUID bootId, long seq, long controllerMonoMillis, long now) {
        if (!bootId.equals(present) || seq <= lastBeatSeq) {
            return false;
        }
        lastBeatSeq = seq;
        lastBeatMillis = now;
        beaten = true;
        proved = true;
        offsets.addLast(controllerMonoMillis - now);
        if (offsets.size() > BEATS_REMEMBERED) {
            offsets.removeFirst();
        }
        return true;
    }

    boolean isPresent(UUID bootId) {
        return online && bootId.equals(present);
    }

    boolean beating(long now) {
        return online && beaten && now - lastBeatMillis <= DEAD_MAN_MILLIS;
    }

    /** Milliseconds since the last heartbeat; as long as the controller runs when there was none. */
    long silentMillis(long now) {
        return beaten && online ? now - lastBeatMillis : Long.MAX_VALUE;
    }

    /**
     * The age of what the controller issued at that time of its clock. The heartbeat that travelled fastest tells best how
     * the clocks stand: a slow one would make everything look younger than it is.
     */
    long ageMillis(long issuedMonoMillis, long now) {
        long offset = offsets.stream().mapToLong(Long::longValue).max().orElse(Long.MAX_VALUE / 2);
        return now + offset - issuedMonoMillis;
    }
}
