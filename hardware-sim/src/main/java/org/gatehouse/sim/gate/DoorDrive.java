// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import org.gatehouse.sim.gate.DoorMechanics.Motor;

/**
 * The door controller's view of one door: tells the motor where to go, and says where the door is by what its switches tell.
 * Confined to the gate's lock.
 */
final class DoorDrive {
    /** A switch that lets go for less than this flickers; for longer, the door is no longer closed. */
    private static final long FLICKER_MILLIS = 100;

    /** How far a closing door springs back from what it touches. */
    private static final double SPRING_BACK = 0.25;

    private final DoorMechanics door;
    private final long travelMillis;
    private long movingMillis;
    private long lostMillis;
    private boolean open;
    private Position position;
    private Cause cause = Cause.START;

    DoorDrive(DoorMechanics door, long travelMillis) {
        this.door = door;
        this.travelMillis = travelMillis;
        // Whoever is switched on knows nothing but what the switches say.
        this.position = door.closedSwitch() ? Position.CLOSED : Position.UNKNOWN;
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
        movingMillis = 0;
        // From here on the door is away from CLOSED, for the interlock too, though no switch has told yet.
        position = position == Position.CLOSED ? Position.OPENING : position;
        door.motor(Motor.OPEN);
    }

    void close(Cause why) {
        if (open) {
            open = false;
            cause = why;
            movingMillis = 0;
        }
    }

    /** Nothing moves from now on. */
    void stop() {
        door.motor(Motor.OFF);
    }

    /**
     * Reads the switches and sets the motor.
     *
     * @param elapsed milliseconds since the last time
     * @param frozen no motor may turn, and a hand on the door is no break-in
     * @param inTheWay somebody or something stands in the swing
     */
    void scan(long elapsed, boolean frozen, boolean inTheWay) {
        if (door.hand() != HandPush.NONE && !frozen) {
            if (door.hand() == HandPush.OPEN || open) {
                position = Position.FORCED;
                cause = Cause.HAND;
            }
            stop();
            return;
        }
        if (position == Position.FORCED) {
            cause = Cause.CLEARED;
            movingMillis = 0;
        }
        if (frozen) {
            stop();
            movingMillis = 0;
            position = byTheSwitches();
            return;
        }
        if (open ? door.openSwitch() : door.closedSwitch()) {
            stop();
            movingMillis = 0;
            lostMillis = 0;
            position = open ? Position.OPEN : Position.CLOSED;
            return;
        }
        if (!open && position == Position.CLOSED) {
            lostMillis += elapsed;
            if (lostMillis > FLICKER_MILLIS) {
                // Nobody opened it: it was forced, or its switch has failed. Either way it is not closed.
                position = Position.FORCED;
                cause = Cause.SWITCH;
            }
            return;
        }
        move(elapsed, inTheWay);
    }

    private Position byTheSwitches() {
        if (door.openSwitch()) {
            return Position.OPEN;
        }
        if (door.closedSwitch()) {
            return Position.CLOSED;
        }
        return position == Position.OPEN || position == Position.CLOSED ? Position.UNKNOWN : position;
    }

    private void move(long elapsed, boolean inTheWay) {
        if (!open && (door.touches() || inTheWay)) {
            position = Position.OBSTRUCTED;
            cause = Cause.OBSTACLE;
            movingMillis = 0;
            door.motor(door.opening() < SPRING_BACK ? Motor.OPEN : Motor.OFF);
            return;
        }
        movingMillis += elapsed;
        door.motor(open ? Motor.OPEN : Motor.CLOSE);
        if (door.stillMillis() > 2 * travelMillis || movingMillis > 4 * travelMillis) {
            position = Position.FAULT;
            cause = Cause.STALL;
        } else {
            position = open ? Position.OPENING : Position.CLOSING;
        }
    }
}
