// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The gate as a thing, and what the door controller makes of it. */
class VirtualGateTest {
    private static final UUID CONTROLLER = UUID.randomUUID();

    private final ControllerLink controller = new ControllerLink();
    private final VirtualGate gate = new VirtualGate(LaneBuild.usual(), 0);
    private final LaneProgram program = new LaneProgram(gate, controller, 0, Set.of());
    private final List<Position> entry = new ArrayList<>();
    private long now;
    private long beat;

    VirtualGateTest() {
        controller.life(CONTROLLER, true);
        run(100);
    }

    // --- doors

    @Test
    void aWornDoorIsSlowerAndOneThatIsFarTooSlowIsAFault() {
        gate.age(DoorSide.ENTRY, new DoorWear(500, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        open(DoorSide.ENTRY);
        run(700);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPENING);
        run(300);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);

        gate.age(DoorSide.EXIT, new DoorWear(5_000, Duration.ZERO, Duration.ZERO, Duration.ZERO));
        close();
        run(3_000);
        open(DoorSide.EXIT);
        run(2_600);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.FAULT);
    }

    @Test
    void whileTheClosedSwitchIsLateTheDoorIsNotTakenForClosed() {
        gate.age(DoorSide.ENTRY, new DoorWear(0, Duration.ofMillis(400), Duration.ZERO, Duration.ZERO));
        run(500);
        open(DoorSide.ENTRY);
        run(1_000);
        close();
        run(650);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSING);
        open(DoorSide.EXIT);
        run(100);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        run(400);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
    }

    @Test
    void aFlickeringSwitchOpensNothingAndASwitchThatIsLostIsAForcedDoor() {
        gate.age(DoorSide.ENTRY, new DoorWear(0, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMillis(80)));
        entry.clear();
        run(10_000);
        assertThat(entry).containsOnly(Position.CLOSED);

        gate.age(DoorSide.ENTRY, new DoorWear(0, Duration.ZERO, Duration.ofSeconds(1), Duration.ofMillis(300)));
        run(2_000);
        assertThat(entry).contains(Position.FORCED);
    }

    @Test
    void aClosingDoorSpringsBackFromWhatItTouches() {
        open(DoorSide.ENTRY);
        run(700);
        gate.obstruct(DoorSide.ENTRY, true);
        close();
        run(500);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OBSTRUCTED);
        assertThat(gate.door(DoorSide.ENTRY).opening()).isGreaterThan(0.2);
    }

    // --- wired inputs

    @Test
    void theEmergencyStopHoldsUntilItIsPulledOutAndReset() {
        gate.pressEmergencyStop(true);
        gate.resetAtGate();
        assertThat(program.safety()).isEqualTo(SafetyState.ESTOP);
        gate.pressEmergencyStop(false);
        assertThat(program.safety()).isEqualTo(SafetyState.ESTOP);
        gate.resetAtGate();
        assertThat(program.safety()).isEqualTo(SafetyState.NORMAL);
    }

    @Test
    void underTheEmergencyStopAHandMovesTheDoorsAndThatIsNoBreakIn() {
        gate.pressEmergencyStop(true);
        gate.push(DoorSide.EXIT, HandPush.OPEN);
        run(100);
        gate.push(DoorSide.EXIT, HandPush.NONE);
        run(5_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        gate.pressEmergencyStop(false);
        gate.resetAtGate();
        run(1_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void aFireAlarmThatIsOverHoldsTheEscapeDirectionOpenUntilTheGateIsReArmed() {
        gate.fireAlarm(true);
        run(1_000);
        gate.fireAlarm(false);
        run(5_000);
        assertThat(program.safety()).isEqualTo(SafetyState.FIRE);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        gate.resetAtGate();
        run(1_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void aFireOpensTheEscapeDirectionEvenWhereTheStopIsPressed() {
        gate.pressEmergencyStop(true);
        gate.fireAlarm(true);
        run(1_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
    }

    @Test
    void withoutMainsTheEscapeDirectionIsFreeAndWithThemTheDoorsCloseBehindWhoeverStandsThere() {
        gate.mains(false);
        run(1_000);
        assertThat(program.safety()).isEqualTo(SafetyState.POWER_FAIL);
        assertThat(gate.passable(DoorSide.EXIT)).isTrue();
        gate.personsEnter(1, now);
        gate.mains(true);
        run(200);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        run(1_000);
        assertThat(program.safety()).isEqualTo(SafetyState.NORMAL);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
    }

    @Test
    void theKeySwitchTakesTheDoorsFromTheController() {
        open(DoorSide.ENTRY);
        run(700);
        gate.turnKey(KeySwitch.OFF);
        run(700);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(program.takeDone()).hasSize(1);
        assertThat(program.seenByPermits().safety()).isNotEqualTo(SafetyState.NORMAL);

        gate.turnKey(KeySwitch.OPEN_EXIT);
        run(30_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        gate.turnKey(KeySwitch.OPEN_ENTRY);
        run(100);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        run(2_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        gate.turnKey(KeySwitch.AUTO);
        run(1_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(program.seenByPermits().safety()).isEqualTo(SafetyState.NORMAL);
    }

    // --- sensors

    @Test
    void theBeamsTellWhichWaySomebodyWent() {
        open(DoorSide.ENTRY);
        run(700);
        gate.personsEnter(2, now);
        run(350);
        gate.personLeaves(DoorSide.ENTRY, now);
        run(2_000);
        assertThat(gate.sensors().beam(Passage.ENTRY_INWARDS)).isEqualTo(2);
        assertThat(gate.sensors().beam(Passage.ENTRY_OUTWARDS)).isEqualTo(1);
        assertThat(gate.sensors().persons()).isEqualTo(1);
    }

    @Test
    void beamsThatMissEveryPassageLeaveTheDoorToItsLongestTime() {
        gate.disturb(new SensorNoise(1, 0, 0, 0, Duration.ofMillis(200)), 1);
        open(DoorSide.ENTRY);
        run(700);
        gate.personsEnter(1, now);
        run(3_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        run(6_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(gate.personsInside()).isEqualTo(1);
    }

    @Test
    void whoeverIsNotCountedIsFreedAllTheSame() {
        gate.disturb(new SensorNoise(0, 1, 0, 600, Duration.ofMillis(500)), 2);
        open(DoorSide.ENTRY);
        run(700);
        gate.personsEnter(1, now);
        run(2_000);
        assertThat(gate.sensors().persons()).isZero();
        controller.life(CONTROLLER, false);
        run(12_000);
        assertThat(entry.subList(entry.size() - 1_000, entry.size())).contains(Position.OPEN);
    }

    @Test
    void noiseComesAtItsRateAndTheSameSeedMakesTheSame() {
        assertThat(ghosts(3)).isEqualTo(ghosts(3)).isNotEqualTo(ghosts(4));
        assertThat(ghosts(3).size()).isBetween(60, 200);
    }

    private static List<Long> ghosts(long seed) {
        VirtualGate empty = new VirtualGate(LaneBuild.usual(), 0);
        empty.disturb(new SensorNoise(0, 0, 120, 0, Duration.ofMillis(100)), seed);
        List<Long> starts = new ArrayList<>();
        boolean before = false;
        for (long at = 0; at < 3_600_000; at += 50) {
            empty.advance(at);
            boolean seen = empty.sensors().occupied();
            if (seen && !before) {
                starts.add(at);
            }
            before = seen;
        }
        return starts;
    }

    private void open(DoorSide door) {
        program.execute(
                new PermitRequest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        CONTROLLER,
                        CONTROLLER,
                        1,
                        door,
                        8_000,
                        0,
                        1_200,
                        Position.CLOSED,
                        WireKey.ONLY,
                        ""),
                now);
    }

    /** Ends the opening as a turn of the key would. */
    private void close() {
        gate.turnKey(KeySwitch.OFF);
        run(10);
        gate.turnKey(KeySwitch.AUTO);
    }

    private void run(long millis) {
        for (long end = now + millis; now < end; now += 10) {
            if (now % 500 == 0) {
                controller.beat(CONTROLLER, ++beat, now, now);
            }
            program.scan(now);
            entry.add(program.position(DoorSide.ENTRY));
        }
    }
}
