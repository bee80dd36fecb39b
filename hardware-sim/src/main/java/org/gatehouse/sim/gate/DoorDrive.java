// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** The drive of one door: moves at its speed towards where it is told, and says where it is. Confined to one thread. */
final class DoorDrive {
    private final long travelMillis;
    private long travelled;
    private long stalledMillis;
    private boolean open;
    private boolean obstructed;
    private boolean stalled;
    private boolean forced;
    private Position position = Position.CLOSED;
    private Cause cause = Cause.START;

    DoorDrive(long travelMillis) {
        this.travelMillis = travelMillis;
    }

    Position position() {
        return position;
    }

    Cause cause() {
        return cause;
    }

    /** Whether the drive is told to be open, wherever the door is now. */
    boolean toldOpen() {
        return open;
    }

    void open(Cause why) {
        open = true;
        cause = why;
    }

    void close(Cause why) {
        if (open) {
            open = false;
            cause = why;
        }
    }

    /** Something lies in the swing: the closing door stops at it. */
    void obstruct(boolean on) {
        obstructed = on;
    }

    /** The motor turns no more. */
    void stall(boolean on) {
        stalled = on;
        stalledMillis = 0;
    }

    /** Somebody pushes the door open by hand. */
    void force(boolean on) {
        forced = on;
    }

    /** Lets {@code elapsed} milliseconds pass; with {@code frozen} nothing moves. */
    void scan(long elapsed, boolean frozen) {
        if (forced) {
            position = Position.FORCED;
            cause = Cause.HAND;
            travelled = travelMillis;
            return;
        }
        if (position == Position.FORCED) {
            position = Position.CLOSING;
            cause = Cause.CLEARED;
        }
        long target = open ? travelMillis : 0;
        if (travelled == target) {
            position = open ? Position.OPEN : Position.CLOSED;
            return;
        }
        if (frozen) {
            return;
        }
        if (stalled) {
            stalledMillis += elapsed;
            if (stalledMillis > 2 * travelMillis) {
                position = Position.FAULT;
                cause = Cause.STALL;
            }
            return;
        }
        if (!open && obstructed) {
            position = Position.OBSTRUCTED;
            cause = Cause.OBSTACLE;
            return;
        }
        travelled = open ? Math.min(target, travelled + elapsed) : Math.max(0, travelled - elapsed);
        if (travelled == target) {
            position = open ? Position.OPEN : Position.CLOSED;
        } else {
            position = open ? Position.OPENING : Position.CLOSING;
        }
    }
}
