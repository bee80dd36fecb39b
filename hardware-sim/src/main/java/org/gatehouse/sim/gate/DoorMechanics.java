// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/**
 * One door as a thing: a leaf that a motor or a hand moves, and two end switches that tell of it. Knows nothing of permits; it
 * goes on existing while the door controller is switched off. Confined to the gate's lock.
 */
final class DoorMechanics {
    /** What the motor is told. */
    enum Motor {
        OFF,
        OPEN,
        CLOSE
    }

    private final long travelMillis;
    private double travelled;
    private long stillMillis;
    private Motor motor = Motor.OFF;
    private HandPush hand = HandPush.NONE;
    private boolean obstacle;
    private boolean stalled;
    private DoorWear wear = DoorWear.NONE;
    private long openings;
    private long shutMillis;

    DoorMechanics(long travelMillis) {
        this.travelMillis = travelMillis;
    }

    void motor(Motor wanted) {
        motor = wanted;
    }

    void push(HandPush how) {
        hand = how;
    }

    void age(DoorWear how) {
        wear = how;
    }

    void obstacle(boolean on) {
        obstacle = on;
    }

    void stall(boolean on) {
        stalled = on;
        stillMillis = 0;
    }

    /** Lets that many milliseconds pass. */
    void advance(long elapsed) {
        boolean wasShut = travelled <= 0;
        turn(elapsed);
        boolean shut = travelled <= 0;
        openings += wasShut && !shut ? 1 : 0;
        shutMillis = shut && wasShut ? shutMillis + elapsed : 0;
    }

    private void turn(long elapsed) {
        if (hand != HandPush.NONE) {
            // A hand is stronger and quicker than the drive: force limits see to that.
            travelled = hand == HandPush.OPEN ? travelMillis : 0;
            stillMillis = 0;
            return;
        }
        if (motor == Motor.OFF) {
            stillMillis = 0;
            return;
        }
        if (stalled) {
            stillMillis += elapsed;
            return;
        }
        stillMillis = 0;
        double way = elapsed / (1 + wear.slowerPerThousand() * openings / 1_000);
        travelled = Math.max(0, Math.min(travelMillis, travelled + (motor == Motor.OPEN ? way : -way)));
    }

    HandPush hand() {
        return hand;
    }

    /** What the force sensor and the edge of the leaf feel. */
    boolean touches() {
        return obstacle;
    }

    /** The end switch of the open door. */
    boolean openSwitch() {
        return travelled >= travelMillis;
    }

    /** The end switch of the closed door. */
    boolean closedSwitch() {
        if (travelled > 0 || shutMillis < wear.closedLate().toMillis()) {
            return false;
        }
        long every = wear.flickerEvery().toMillis();
        return every == 0
                || shutMillis < every
                || shutMillis % every >= wear.flickerFor().toMillis();
    }

    /** How far it is open, 0 to 1. */
    double opening() {
        return travelled / travelMillis;
    }

    /** For how long the motor has turned without moving the leaf, milliseconds. */
    long stillMillis() {
        return stillMillis;
    }
}
