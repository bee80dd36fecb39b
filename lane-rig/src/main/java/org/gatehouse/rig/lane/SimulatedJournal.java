// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.function.Consumer;
import org.gatehouse.gate.journal.Journal;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.world.Ground;

/** The journal of one process: what cannot be written waits in a bounded queue, and readiness hears of it. */
final class SimulatedJournal implements Journal {
    /** Far below the real one's, so that it fills. */
    private static final int CAPACITY = 60;

    private static final long LOOK_MILLIS = 250;

    private final Ground ground;
    private final Consumer<JournalRecord> witness;
    private Consumer<Boolean> listener = writable -> {};
    private int waiting;
    private boolean writable = true;

    SimulatedJournal(Bench bench, ProcessTime time) {
        this.ground = bench.ground();
        this.witness = entry -> {
            if (!time.ended()) {
                bench.referee().written(entry);
            }
        };
        time.every(LOOK_MILLIS, this::write);
    }

    void listen(Consumer<Boolean> wanted) {
        listener = wanted;
        wanted.accept(writable);
    }

    @Override
    public boolean append(JournalRecord entry) {
        witness.accept(entry);
        if (waiting >= CAPACITY) {
            writable(false);
            return false;
        }
        waiting++;
        return true;
    }

    private void write() {
        if (ground.weather().is(FaultKind.DISK_FULL)) {
            if (waiting > 0) {
                writable(false);
            }
            return;
        }
        waiting = ground.weather().is(FaultKind.DISK_SLOW) ? Math.max(0, waiting - 1) : 0;
        writable(true);
    }

    private void writable(boolean now) {
        if (writable != now) {
            writable = now;
            listener.accept(now);
        }
    }
}
