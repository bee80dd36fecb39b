// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The floor of the lane, for scripted travellers: who walks where. A person passes an open door only. Safe for several
 * threads.
 */
public final class LaneFloor {
    private final Object lock;
    private final LaneProgram program;
    private final LaneBuild build;
    private final LongSupplier monoMillis;
    private int tailgaters;

    LaneFloor(Object lock, LaneProgram program, LaneBuild build, LongSupplier monoMillis) {
        this.lock = lock;
        this.program = program;
        this.build = build;
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
            program.floor().stepIn(1 + tailgaters, arrival());
            tailgaters = 0;
        }
    }

    /** A second person slips in: at once through an open entry door, else behind the next person who walks in. */
    public void secondPersonSlipsIn() {
        synchronized (lock) {
            if (program.position(DoorSide.ENTRY) == Position.OPEN) {
                program.floor().stepIn(1, arrival());
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
            if (program.floor().standing() == 0) {
                throw new IllegalStateException("nobody is in the lane");
            }
            program.floor().stepOut(door, arrival());
        }
    }

    /** Something is put down in the lane, or taken away. */
    public void itemLeft(boolean on) {
        synchronized (lock) {
            program.floor().leaveItem(on);
        }
    }

    /** People between the doors now. */
    public int personsInside() {
        synchronized (lock) {
            return program.floor().inside();
        }
    }

    /** Waits until the door is there; false when that takes longer than {@code limit}. */
    public boolean await(DoorSide door, Position position, Duration limit) throws InterruptedException {
        return await(() -> program.position(door) == position, limit);
    }

    /** Waits until so many people are between the doors; false when that takes longer than {@code limit}. */
    public boolean awaitPersons(int persons, Duration limit) throws InterruptedException {
        return await(() -> program.floor().inside() == persons, limit);
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

    private long arrival() {
        return monoMillis.getAsLong() + build.walk().toMillis();
    }

    private void requireOpen(DoorSide door) {
        Position position = program.position(door);
        if (position != Position.OPEN) {
            throw new DoorNotOpenException(door, position);
        }
    }
}
