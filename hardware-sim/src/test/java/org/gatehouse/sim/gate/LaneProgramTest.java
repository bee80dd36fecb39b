// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program of the door controller in its own time: no thread, no wire, no waiting. */
class LaneProgramTest {
    private static final UUID CONTROLLER = UUID.randomUUID();

    private final ControllerLink controller = new ControllerLink();
    private final LaneBuild build = LaneBuild.usual();
    private final VirtualGate gate = new VirtualGate(build, 0);
    private final LaneProgram program = new LaneProgram(gate, controller, 0, Set.of());
    private final LaneFloor floor = new LaneFloor(new Object(), gate, program::position, () -> now());
    private boolean alive = true;
    private long now;
    private long beat;

    LaneProgramTest() {
        controller.life(CONTROLLER, true);
        run(100);
    }

    @Test
    void aDoorTakesItsTravelTimeToOpen() {
        open(DoorSide.ENTRY, 8_000);
        run(590);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPENING);
        run(20);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
    }

    @Test
    void theDoorClosesBehindThePersonAndNeverOnHim() {
        open(DoorSide.ENTRY, 8_000);
        run(700);
        floor.personEntersLane();
        run(290);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        run(220);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSING);
        run(600);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(program.takeDone()).hasSize(1);
        assertThat(floor.personsInside()).isEqualTo(1);
    }

    @Test
    void nobodyPassesADoorThatIsNotOpen() {
        assertThatThrownBy(floor::personEntersLane).isInstanceOf(DoorNotOpenException.class);
        open(DoorSide.EXIT, 8_000);
        run(700);
        assertThatThrownBy(() -> floor.personLeaves(DoorSide.EXIT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLongestOpeningTimeHoldsEvenIfNobodyComes() {
        open(DoorSide.EXIT, 2_000);
        run(1_990);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        run(700);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void theDeadManClosesTheDoorButNotOnAPerson() {
        open(DoorSide.ENTRY, 60_000);
        run(700);
        controllerStaysAway();
        run(1_480);
        floor.personEntersLane();
        run(200);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        run(1_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
    }

    @Test
    void whoeverIsInsideWhenTheControllerStaysAwayLeavesTheWayHeCame() {
        open(DoorSide.ENTRY, 8_000);
        run(700);
        floor.personEntersLane();
        run(1_200);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        controllerStaysAway();
        run(1_500 + 4_900);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        run(800);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        assertThat(program.drive(DoorSide.ENTRY).cause()).isEqualTo(Cause.RELEASE);
        floor.personLeaves(DoorSide.ENTRY);
        run(1_200);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void fireOpensTheEscapeDirectionUntilItIsReset() {
        gate.wire(SafetyState.FIRE);
        run(700);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPEN);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        alive = false;
        run(20_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OPEN);
        gate.wire(SafetyState.NORMAL);
        run(700);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void anEmergencyStopStopsADoorWhereItIsAndItsResetDoesNotOpenItFurther() {
        open(DoorSide.ENTRY, 8_000);
        run(300);
        gate.wire(SafetyState.ESTOP);
        run(5_000);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.OPENING);
        gate.wire(SafetyState.NORMAL);
        run(400);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(program.takeDone()).hasSize(1);
    }

    @Test
    void anObstacleStopsTheClosingDoorAndShowsAsSafetyState() {
        open(DoorSide.EXIT, 1_000);
        run(800);
        gate.obstruct(DoorSide.EXIT, true);
        run(1_000);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.OBSTRUCTED);
        assertThat(program.safety()).isEqualTo(SafetyState.OBSTRUCTED);
        gate.obstruct(DoorSide.EXIT, false);
        run(700);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        assertThat(program.safety()).isEqualTo(SafetyState.NORMAL);
    }

    @Test
    void aMotorThatDoesNotTurnIsAFaultAndAForcedDoorIsSeen() {
        gate.stall(DoorSide.ENTRY, true);
        open(DoorSide.ENTRY, 8_000);
        run(1_300);
        assertThat(program.position(DoorSide.ENTRY)).isEqualTo(Position.FAULT);
        gate.push(DoorSide.EXIT, HandPush.OPEN);
        run(20);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.FORCED);
        gate.push(DoorSide.EXIT, HandPush.NONE);
        run(700);
        assertThat(program.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void theSecondPersonComesInBehindTheFirst() {
        floor.secondPersonSlipsIn();
        open(DoorSide.ENTRY, 8_000);
        run(700);
        floor.personEntersLane();
        run(400);
        assertThat(floor.personsInside()).isEqualTo(2);
    }

    @Test
    void anItemCountsOnlyWhileNobodyIsWithIt() {
        open(DoorSide.ENTRY, 8_000);
        run(700);
        floor.personEntersLane();
        run(400);
        floor.itemLeft(true);
        assertThat(gate.floor().itemAlone()).isFalse();
        run(1_000);
        open(DoorSide.EXIT, 8_000);
        run(700);
        floor.personLeaves(DoorSide.EXIT);
        run(400);
        assertThat(gate.floor().itemAlone()).isTrue();
    }

    /** Whatever is asked and whatever breaks: outside fire and power loss, two doors are never open together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theInterlockHoldsUnderAnything(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int opened = 0;
        for (int step = 0; step < 4_000; step++) {
            DoorSide door = random.nextBoolean() ? DoorSide.ENTRY : DoorSide.EXIT;
            switch (random.nextInt(12)) {
                case 0 -> gate.obstruct(door, random.nextBoolean());
                case 1 -> gate.stall(door, random.nextInt(4) == 0);
                case 2 -> gate.wire(random.nextInt(8) == 0 ? SafetyState.ESTOP : SafetyState.NORMAL);
                case 3 -> alive = random.nextInt(5) != 0;
                case 4 -> {
                    if (program.position(DoorSide.ENTRY) == Position.OPEN) {
                        floor.personEntersLane();
                    }
                }
                case 5 -> {
                    if (program.position(door) == Position.OPEN && gate.floor().standing() > 0) {
                        floor.personLeaves(door);
                    }
                }
                default -> open(door, 1 + random.nextInt(3_000));
            }
            run(10 + random.nextInt(400));
            boolean entryAway = program.position(DoorSide.ENTRY) != Position.CLOSED;
            boolean exitAway = program.position(DoorSide.EXIT) != Position.CLOSED;
            assertThat(entryAway && exitAway).as("seed %d step %d", seed, step).isFalse();
            opened += entryAway || exitAway ? 1 : 0;
        }
        assertThat(opened).as("doors did open").isGreaterThan(500);
    }

    /** From right after a heartbeat on. */
    private void controllerStaysAway() {
        while (now % 500 != 10) {
            run(10);
        }
        alive = false;
    }

    private long now() {
        return now;
    }

    private void open(DoorSide door, long maxMillis) {
        program.execute(
                new PermitRequest(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        CONTROLLER,
                        CONTROLLER,
                        1,
                        door,
                        maxMillis,
                        0,
                        1_200,
                        Position.CLOSED,
                        "1",
                        ""),
                now);
    }

    private void run(long millis) {
        for (long end = now + millis; now < end; now += 10) {
            if (alive && now % 500 == 0) {
                controller.beat(CONTROLLER, ++beat, now, now);
            }
            program.scan(now);
        }
    }
}
