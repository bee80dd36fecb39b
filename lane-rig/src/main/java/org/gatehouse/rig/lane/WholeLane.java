// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.Lanes;
import org.gatehouse.rig.check.Referee;
import org.gatehouse.rig.net.Broker;
import org.gatehouse.rig.net.NetLink;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.time.VirtualClock;
import org.gatehouse.rig.world.Ground;
import org.gatehouse.rig.world.Mishaps;
import org.gatehouse.rig.world.Passport;
import org.gatehouse.rig.world.Stage;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.HandPush;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.VirtualGate;
import org.jspecify.annotations.Nullable;

/** Controller, door controller, reader, broker and gate, put together; what people touch of it, and what can go wrong with it. */
public final class WholeLane implements Stage, Mishaps.Doer {
    private static final long CONTROLLER_STARTS_AT = 5_000;
    private static final long DOORS_START_AT = 7_000_000;

    private final VirtualClock clock;
    private final Ground ground;
    private final Referee referee;
    private final Bench bench;
    private final VirtualGate gate;
    private final List<NetLink> links;
    private final ProcessTime doorClock;
    private final DoorControllerProcess doors;
    private final ReaderProcess reader;
    private final Intruder intruder;
    private final java.util.function.Consumer<LaneStatus> console;
    private @Nullable ControllerProcess controller;
    private @Nullable LaneStatus status;

    /** @param console told whatever the console shows */
    public WholeLane(
            VirtualClock clock, Chance chance, Workshop workshop, java.util.function.Consumer<LaneStatus> console) {
        this.clock = clock;
        this.console = console;
        this.ground = new Ground(clock);
        this.doorClock = new ProcessTime(clock, DOORS_START_AT, 1 + (chance.below(401) - 200) / 1e6);
        this.gate = new VirtualGate(LaneBuild.usual(), doorClock.monoMillis());
        this.referee = new Referee(ground, gate, workshop.policy());
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) 7);
        this.bench = new Bench(ground, new Broker(clock), referee, workshop, key, chance.stream(1, 0));
        this.links = List.of(
                new NetLink(clock, chance.stream(2, 0)),
                new NetLink(clock, chance.stream(2, 1)),
                new NetLink(clock, chance.stream(2, 2)));
        this.intruder = new Intruder(bench);
        this.doors = new DoorControllerProcess(bench, gate, links.get(1), doorClock, new Watching());
        this.reader = new ReaderProcess(bench, links.get(2));
    }

    /** Switches everything on. */
    public void start() {
        doors.start();
        reader.start();
        startController();
    }

    /** Another visit begins: how long things take in it has nothing to do with the ones before. */
    public void visit(Chance chance) {
        bench.chance().goOnAs(chance.stream(1, 0));
        for (int i = 0; i < links.size(); i++) {
            links.get(i).chance(chance.stream(2, i));
        }
    }

    private void startController() {
        controller = new ControllerProcess(
                bench,
                links.get(0),
                new ProcessTime(clock, CONTROLLER_STARTS_AT, 1 + (bench.chance().below(401) - 200) / 1e6),
                doors,
                this::shown);
    }

    private void shown(LaneStatus now) {
        LaneStatus before = status;
        status = now;
        if (now.state().equals("IDLE") && (before == null || !before.state().equals("IDLE"))) {
            referee.idle();
        }
        if (ground.telling() && (before == null || !before.state().equals(now.state()))) {
            ground.tell("the lane is at " + now.state()
                    + now.reason().map(why -> ", an officer is called: " + why).orElse(""));
        }
        console.accept(now);
    }

    public Referee referee() {
        return referee;
    }

    /** Whether a traveller could begin. */
    public boolean ready() {
        LaneStatus now = status;
        return now != null && now.state().equals("IDLE");
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public Prompt prompt() {
        LaneStatus now = status;
        return now == null ? Prompt.LANE_CLOSED : now.prompt();
    }

    @Override
    public Optional<LaneStatus> status() {
        return Optional.ofNullable(status);
    }

    @Override
    public Optional<Lanes> console() {
        return Optional.ofNullable(controller).map(ControllerProcess::lanes);
    }

    @Override
    public boolean passable(DoorSide door) {
        return gate.passable(door);
    }

    @Override
    public void lay(Passport passport, List<String> lines) {
        ground.lay(passport);
        if (ground.telling()) {
            ground.tell("the traveller lays his passport");
        }
        reader.placed();
        clock.after(300, () -> {
            if (ground.glass() == passport) {
                reader.page(lines);
            }
        });
    }

    @Override
    public void take() {
        ground.take();
        reader.removed();
    }

    @Override
    public void walkIn(Ground.Body body) {
        gate.personsEnter(1, doors.now());
        ground.inside().add(body);
        if (ground.telling()) {
            ground.tell("the traveller walks in");
        }
        doors.look();
    }

    @Override
    public void walkOut(Ground.Body body, DoorSide door) {
        referee.passes(body, door);
        ground.inside().remove(body);
        gate.personLeaves(door, doors.now());
        doors.look();
    }

    @Override
    public void push(DoorSide door, HandPush how) {
        if (how != HandPush.NONE) {
            referee.hands();
            ground.weather().disturbed();
            if (ground.telling()) {
                ground.tell("somebody pushes the " + (door == DoorSide.ENTRY ? "entry" : "exit"));
            }
        }
        gate.push(door, how);
        doors.look();
    }

    @Override
    public void obstruct(DoorSide door, boolean on) {
        if (on) {
            ground.weather().disturbed();
        }
        gate.obstruct(door, on);
        doors.look();
    }

    @Override
    public void item(boolean left) {
        gate.itemLeft(left);
        doors.look();
    }

    @Override
    public void resetAtGate() {
        gate.resetAtGate();
        doors.look();
    }

    @Override
    public void accepted() {
        referee.accepted();
    }

    @Override
    public boolean standing() {
        return gate.personsInside() >= ground.inside().size();
    }

    @Override
    public int peopleInTruth() {
        return gate.personsInside();
    }

    @Override
    public void strike(Decision.Mishap mishap, Runnable over) {
        long length = mishap.lengthMillis();
        int strength = mishap.variant();
        switch (mishap.kind()) {
            case DROP, DELAY, DUPLICATE, REORDER, CORRUPT -> {
                links.get(mishap.target(3)).trouble(mishap.kind(), strength, length);
                clock.after(length + 3_500, over);
            }
            case CUT -> {
                bench.broker().cut(links.get(mishap.target(3)));
                clock.after(1_000, over);
            }
            case HALF_OPEN -> hang(mishap.target(3), length, over);
            case BROKER_RESTART -> {
                bench.broker().restart(length, strength % 2 == 0);
                clock.after(length, over);
            }
            case RETAINED_PERMIT -> once(() -> intruder.sendsAgain(strength, true), over);
            case REPLAYED_PERMIT -> once(() -> intruder.sendsAgain(strength, false), over);
            case FORGED_PERMIT -> once(() -> intruder.makesUp(strength, bench.chance()), over);
            case CLOCK_DRIFT -> drift(mishap, over);
            case CLOCK_LEAP -> once(() -> clockOf(mishap.target(2)).ifPresent(time -> time.leap(length)), over);
            case CONTROLLER_KILLED -> killController(length, over);
            case DOOR_CONTROLLER_RESTARTED -> restartDoors(length, over);
            case READER_RESTARTED -> restartReader(length, over);
            case SENSORS_FLAP -> flap(length, strength, over);
            case DOOR_STALLED -> {
                DoorSide door = mishap.target(2) == 0 ? DoorSide.ENTRY : DoorSide.EXIT;
                gate.stall(door, true);
                clock.after(length, () -> {
                    gate.stall(door, false);
                    over.run();
                });
            }
            case EMERGENCY_STOP -> wired(gate::pressEmergencyStop, length, over);
            case FIRE -> wired(gate::fireAlarm, length, over);
            case POWER_FAILURE -> wired(on -> gate.mains(!on), length, over);
            case DISK_FULL, DISK_SLOW, TRUST_STORE_AWAY, CAMERA_STALLED, CAMERA_AWAY, WATCHLIST_AWAY, WATCHLIST_SLOW ->
                // Whoever looks at the weather sees it.
                clock.after(length, over);
        }
    }

    private void once(Runnable what, Runnable over) {
        what.run();
        clock.after(1_000, over);
    }

    private void wired(java.util.function.Consumer<Boolean> input, long length, Runnable over) {
        input.accept(true);
        doors.look();
        clock.after(length, () -> {
            input.accept(false);
            doors.look();
            // Somebody resets it at the gate, where it needs that.
            clock.after(1_500, () -> {
                resetAtGate();
                over.run();
            });
        });
    }

    /** Both ends find out by their keep-alive, if it lasts. */
    private void hang(int which, long length, Runnable over) {
        NetLink link = links.get(which);
        link.hang(true);
        clock.after(7_500, () -> {
            if (length >= 7_500) {
                bench.broker().silent(link);
            }
        });
        clock.after(8_500, () -> {
            if (length >= 8_500) {
                notice(which);
            }
        });
        clock.after(length, () -> {
            link.hang(false);
            // What was lost meanwhile broke the stream: the connection ends as soon as anybody writes.
            bench.broker().cut(link);
            notice(which);
            clock.after(1_000, over);
        });
    }

    private void notice(int which) {
        switch (which) {
            case 0 -> Optional.ofNullable(controller).ifPresent(ControllerProcess::noticeSilence);
            case 1 -> doors.noticeSilence();
            default -> reader.noticeSilence();
        }
    }

    private Optional<ProcessTime> clockOf(int which) {
        return which == 0 ? Optional.ofNullable(controller).map(ControllerProcess::time) : Optional.of(doorClock);
    }

    private void drift(Decision.Mishap mishap, Runnable over) {
        double rate = 1 + (mishap.variant() - 500) / 10_000.0;
        clockOf(mishap.target(2)).ifPresent(time -> {
            time.run(rate);
            clock.after(mishap.lengthMillis(), () -> time.run(1));
        });
        clock.after(mishap.lengthMillis() + 5_000, over);
    }

    private void killController(long length, Runnable over) {
        ControllerProcess last = controller;
        if (last == null) {
            clock.after(length, over);
            return;
        }
        last.kill();
        controller = null;
        status = null;
        referee.restarted();
        ground.memory().lost();
        clock.after(length, () -> {
            startController();
            over.run();
        });
    }

    private void restartDoors(long length, Runnable over) {
        doors.stop();
        clock.after(length, () -> {
            doors.start();
            over.run();
        });
    }

    private void restartReader(long length, Runnable over) {
        reader.stop();
        clock.after(length, () -> {
            reader.start();
            over.run();
        });
    }

    /** People are there and not there, and a bag. Never one person where there are more: that no controller could know. */
    private void flap(long length, int strength, Runnable over) {
        long end = clock.millis() + length;
        flapOnce(end, 100 + strength % 900, true);
        clock.after(length + 1_000, over);
    }

    private void flapOnce(long end, long period, boolean on) {
        gate.itemLeft(on && clock.millis() < end);
        doors.look();
        if (clock.millis() < end) {
            clock.after(period, () -> flapOnce(end, period, !on));
        }
    }

    private final class Watching implements DoorControllerProcess.Watch {
        @Override
        public void executed(UUID permit, DoorSide door, UUID birth, boolean retained) {
            if (ground.telling()) {
                ground.tell(
                        "the door controller executes a permit for the " + (door == DoorSide.ENTRY ? "entry" : "exit"));
            }
            referee.executed(permit, door, birth, retained);
        }

        @Override
        public void refused(UUID permit) {
            referee.refused(permit);
        }

        @Override
        public void scanned() {
            referee.look();
        }

        @Override
        public void commanded(DoorSide door, byte[] payload) {
            intruder.hears(door, payload);
        }
    }
}
