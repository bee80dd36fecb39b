// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The floor of the lane, for scripted travellers: who walks where. A person passes an open door only. Safe for several
 * threads.
 */
public final class LaneFloor {
    private final Object lock;
    private final VirtualGate gate;
    private final Function<DoorSide, Position> positions;
    private final LongSupplier monoMillis;
    private int tailgaters;

    LaneFloor(Object lock, VirtualGate gate, Function<DoorSide, Position> positions, LongSupplier monoMillis) {
        this.lock = lock;
        this.gate = gate;
        this.positions = positions;
        this.monoMillis = monoMillis;
    }

    /**
     * One person walks in through the entry, followed by whoever waits to slip in.
     *
     * @throws DoorNotOpenException when the entry door is not open
     */
    public void personEntersLane() {
        synchronized (lock) {
            requireOpen(DoorSide.ENTRY);
            gate.personsEnter(1 + tailgaters, monoMillis.getAsLong());
            tailgaters = 0;
        }
    }

    /** A second person slips in: at once through an open entry door, else behind the next person who walks in. */
    public void secondPersonSlipsIn() {
        synchronized (lock) {
            if (gate.passable(DoorSide.ENTRY)) {
                gate.personsEnter(1, monoMillis.getAsLong());
            } else {
                tailgaters++;
            }
        }
    }

    /**
     * One person walks out.
     *
     * @throws DoorNotOpenException when that door is not open
     * @throws IllegalStateException when nobody is inside
     */
    public void personLeaves(DoorSide door) {
        synchronized (lock) {
            requireOpen(door);
            gate.personLeaves(door, monoMillis.getAsLong());
        }
    }

    /** Something is put down in the lane, or taken away. */
    public void itemLeft(boolean on) {
        synchronized (lock) {
            gate.itemLeft(on);
        }
    }

    /** People between the doors now. */
    public int personsInside() {
        synchronized (lock) {
            return gate.personsInside();
        }
    }

    /** Waits until the door is there; false when that takes longer than {@code limit}. */
    public boolean await(DoorSide door, Position position, Duration limit) throws InterruptedException {
        return await(() -> positions.apply(door) == position, limit);
    }

    /** Waits until so many people are between the doors; false when that takes longer than {@code limit}. */
    public boolean awaitPersons(int persons, Duration limit) throws InterruptedException {
        return await(() -> gate.personsInside() == persons, limit);
    }

    private boolean await(BooleanSupplier reached, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!reached.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                lock.wait(left);
            }
            return true;
        }
    }

    private void requireOpen(DoorSide door) {
        // A traveller waits for the door to come to rest: one that closes again may still be wide open.
        Position position = positions.apply(door);
        if (position != Position.OPEN) {
            throw new DoorNotOpenException(door, position);
        }
    }
}
