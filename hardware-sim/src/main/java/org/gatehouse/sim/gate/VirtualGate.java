// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/**
 * The gate as a thing: two doors, the floor between them, the wired inputs. People and hands act on it here; a
 * {@link PlcProgram} reads its switches and turns its motors. It outlives the program: whoever restarts the door controller
 * finds doors and people where they were. Time comes in with the calls and never runs back. Not thread-safe.
 */
public final class VirtualGate {
    private final LaneBuild build;
    private final DoorMechanics entry;
    private final DoorMechanics exit;
    private final Occupancy floor = new Occupancy();
    private final SafetyRelay safety = new SafetyRelay();
    private KeySwitch key = KeySwitch.AUTO;
    private boolean assistance;
    private LaneSensors sensors;
    private boolean calm = true;
    private long lastMillis;

    /** @param now milliseconds of the door controller's clock */
    public VirtualGate(LaneBuild build, long now) {
        this.build = build;
        this.lastMillis = now;
        this.entry = new DoorMechanics(build.travel().toMillis());
        this.exit = new DoorMechanics(build.travel().toMillis());
        this.sensors = new LaneSensors(floor, SensorNoise.NONE, 0, now);
    }

    /** Lets time pass up to {@code now}. A running program does that itself; only without one it has to be called. */
    public void advance(long now) {
        long elapsed = now - lastMillis;
        lastMillis = now;
        floor.scan(now);
        entry.advance(elapsed);
        exit.advance(elapsed);
        sensors.scan(now);
    }

    /** The time up to which it has come, for who acts between two scans. */
    public long millis() {
        return lastMillis;
    }

    /** What a door controller that is switched off does to the motors. */
    public void motorsOff() {
        entry.motor(DoorMechanics.Motor.OFF);
        exit.motor(DoorMechanics.Motor.OFF);
    }

    /** How it is built. */
    public LaneBuild build() {
        return build;
    }

    /** The sensors between the doors begin to see like that; the seed decides when and what. */
    public void disturb(SensorNoise noise, long seed) {
        sensors = new LaneSensors(floor, noise, seed, lastMillis);
        calm &= noise.equals(SensorNoise.NONE);
    }

    /** A door has aged. */
    public void age(DoorSide door, DoorWear wear) {
        door(door).age(wear);
        calm &= wear.equals(DoorWear.NONE);
    }

    /** Puts something in the swing of a door, or takes it away: a closing door touches it. */
    public void obstruct(DoorSide door, boolean on) {
        door(door).obstacle(on);
    }

    /** Blocks the motor of a door, or repairs it. */
    public void stall(DoorSide door, boolean on) {
        door(door).stall(on);
    }

    /** A hand moves a door, or lets go. */
    public void push(DoorSide door, HandPush how) {
        door(door).push(how);
    }

    /** Presses the emergency stop, or pulls it out again; that alone resets nothing. */
    public void pressEmergencyStop(boolean on) {
        safety.pressStop(on);
    }

    /** The fire alarm's contact; its end alone resets nothing. */
    public void fireAlarm(boolean on) {
        safety.alarm(on);
    }

    /** Mains power, which needs no reset when it returns. */
    public void mains(boolean on) {
        safety.mains(on);
    }

    /** The door controller finds itself faulty, or well again. */
    public void faulty(boolean on) {
        safety.faulty(on);
    }

    /** The reset, and re-arm, button at the gate. */
    public void resetAtGate() {
        safety.reset();
    }

    /** Brings all safety inputs to that state at once; NORMAL takes everything back and resets at the gate. */
    public void wire(SafetyState state) {
        if (state == SafetyState.OBSTRUCTED) {
            throw new IllegalArgumentException("an obstacle lies at a door: obstruct() it");
        }
        pressEmergencyStop(state == SafetyState.ESTOP);
        fireAlarm(state == SafetyState.FIRE);
        mains(state != SafetyState.POWER_FAIL);
        faulty(state == SafetyState.PLC_FAULT);
        resetAtGate();
    }

    /** Turns the key switch. */
    public void turnKey(KeySwitch to) {
        key = to;
    }

    /** Somebody presses the button for assistance, or lets go. */
    public void pressAssistance(boolean on) {
        assistance = on;
    }

    boolean assistancePressed() {
        return assistance;
    }

    /** Whether that door lets a person through: open to its end. */
    public boolean passable(DoorSide door) {
        return door(door).openSwitch();
    }

    /**
     * So many people walk in through the entry together.
     *
     * @throws DoorNotOpenException when the entry door is not open
     */
    public void personsEnter(int persons, long now) {
        requirePassable(DoorSide.ENTRY);
        floor.stepIn(persons, now + build.walk().toMillis());
    }

    /**
     * One person walks out.
     *
     * @throws DoorNotOpenException when that door is not open
     * @throws IllegalStateException when nobody is inside
     */
    public void personLeaves(DoorSide door, long now) {
        requirePassable(door);
        if (floor.standing() == 0) {
            throw new IllegalStateException("nobody is in the lane");
        }
        floor.stepOut(door, now + build.walk().toMillis());
    }

    /** Something is put down in the lane, or taken away. */
    public void itemLeft(boolean on) {
        floor.leaveItem(on);
    }

    /** People between the doors in truth, whatever the sensors say. */
    public int personsInside() {
        return floor.inside();
    }

    private void requirePassable(DoorSide door) {
        if (!passable(door)) {
            throw new DoorNotOpenException(door, door(door).closedSwitch() ? Position.CLOSED : Position.UNKNOWN);
        }
    }

    DoorMechanics door(DoorSide door) {
        return door == DoorSide.ENTRY ? entry : exit;
    }

    Occupancy floor() {
        return floor;
    }

    LaneSensors sensors() {
        return sensors;
    }

    /** Whether switches and sensors tell nothing new while nothing moves. */
    boolean calm() {
        return calm;
    }

    SafetyRelay safetyRelay() {
        return safety;
    }

    KeySwitch key() {
        return key;
    }
}
