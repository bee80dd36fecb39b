// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the door controller does with its doors, run once a scan cycle: interlock, leases, dead man, safety and backward
 * release. Time comes in with the call, so tests run it as fast as they like. Confined to the gate's lock.
 */
final class LaneProgram {
    /** An opening in progress: under a permit, or without one when the lane frees somebody. */
    private record Opening(@Nullable UUID permitId, long since, long maxMillis, int passagesBefore) {}

    private final VirtualGate gate;
    private final Set<PlcFault> faults;
    private final LaneBuild build;
    private final ControllerLink controller;
    private final DoorDrive entry;
    private final DoorDrive exit;
    private final Map<DoorSide, Opening> openings = new EnumMap<>(DoorSide.class);
    private final Occupancy floor;
    private final List<UUID> done = new ArrayList<>();
    private long lastScan;
    private long bothClosedSince;
    private boolean bothClosed;

    LaneProgram(VirtualGate gate, ControllerLink controller, long now, Set<PlcFault> faults) {
        this.faults = faults;
        this.gate = gate;
        this.build = gate.build();
        this.controller = controller;
        this.floor = gate.floor();
        this.lastScan = now;
        this.bothClosedSince = now;
        this.entry = new DoorDrive(gate.door(DoorSide.ENTRY), build.travel().toMillis());
        this.exit = new DoorDrive(gate.door(DoorSide.EXIT), build.travel().toMillis());
        this.bothClosed = entry.position() == Position.CLOSED && exit.position() == Position.CLOSED;
    }

    DoorDrive drive(DoorSide door) {
        return door == DoorSide.ENTRY ? entry : exit;
    }

    Position position(DoorSide door) {
        return drive(door).position();
    }

    SafetyState safety() {
        SafetyState wired = gate.safetyRelay().state();
        if (wired != SafetyState.NORMAL) {
            return wired;
        }
        boolean obstacle = entry.position() == Position.OBSTRUCTED || exit.position() == Position.OBSTRUCTED;
        return obstacle ? SafetyState.OBSTRUCTED : SafetyState.NORMAL;
    }

    /** The lane as a permit meets it: while the key switch has the doors, no state is a normal one. */
    PermitDesk.Lane seenByPermits() {
        return new PermitDesk.Lane() {
            @Override
            public SafetyState safety() {
                SafetyState state = LaneProgram.this.safety();
                boolean locally = state == SafetyState.NORMAL && gate.key() != KeySwitch.AUTO;
                return locally ? SafetyState.PLC_FAULT : state;
            }

            @Override
            public Position position(DoorSide door) {
                return LaneProgram.this.position(door);
            }
        };
    }

    /** Whether a scan could find anything to do before anybody speaks or acts: a door away from its rest, a person walking. */
    boolean moving() {
        return !bothClosed || entry.toldOpen() || exit.toldOpen() || !floor.still();
    }

    /** Opens under a permit that passed every check. */
    void execute(PermitRequest permit, long now) {
        long limit = build.openLimit().toMillis();
        long max = faults.contains(PlcFault.STAYS_OPEN) ? limit : Math.min(permit.openMaxMillis(), limit);
        begin(permit.door(), permit.permitId(), max, Cause.PERMIT, now);
    }

    /** Permits whose door has closed again since the last call. */
    List<UUID> takeDone() {
        List<UUID> ids = List.copyOf(done);
        done.clear();
        return ids;
    }

    void scan(long now) {
        long elapsed = now - lastScan;
        lastScan = now;
        gate.advance(now);
        SafetyState wired = gate.safetyRelay().state();
        boolean frozen = wired == SafetyState.ESTOP || wired == SafetyState.PLC_FAULT;
        if (frozen) {
            withdraw();
        } else if (escaping(wired)) {
            escape();
        } else {
            obeyKey(now);
            releaseBackwards(now);
        }
        for (DoorSide door : DoorSide.values()) {
            if (!frozen) {
                endOpening(door, wired, now);
            }
            drive(door).scan(elapsed, frozen, !floor.swingClear(door));
            reportDone(door);
        }
        boolean closedNow = position(DoorSide.ENTRY) == Position.CLOSED && position(DoorSide.EXIT) == Position.CLOSED;
        if (closedNow && !bothClosed) {
            bothClosedSince = now;
        }
        bothClosed = closedNow;
    }

    private static boolean escaping(SafetyState wired) {
        return wired == SafetyState.FIRE || wired == SafetyState.POWER_FAIL;
    }

    /** What was stopped does not start again by itself: the reset may close a door, never go on opening it. */
    private void withdraw() {
        for (DoorSide door : DoorSide.values()) {
            drive(door).close(Cause.SAFETY);
            drive(door).stop();
        }
    }

    private void begin(DoorSide door, @Nullable UUID permitId, long maxMillis, Cause why, long now) {
        // The hard interlock, below every other rule: it holds whoever asks.
        boolean otherAway =
                position(door.other()) != Position.CLOSED || drive(door.other()).toldOpen();
        if (otherAway && !faults.contains(PlcFault.NO_INTERLOCK)) {
            return;
        }
        openings.put(door, new Opening(permitId, now, maxMillis, gate.sensors().passages(door)));
        drive(door).open(why);
    }

    /** The door that the key switch holds open. */
    private boolean heldByKey(DoorSide door) {
        return gate.key() == (door == DoorSide.ENTRY ? KeySwitch.OPEN_ENTRY : KeySwitch.OPEN_EXIT);
    }

    private void obeyKey(long now) {
        for (DoorSide door : DoorSide.values()) {
            if (heldByKey(door) && !drive(door).toldOpen()) {
                begin(door, null, Long.MAX_VALUE, Cause.KEY, now);
            }
        }
    }

    private void escape() {
        for (DoorSide door : build.escape()) {
            if (!drive(door).toldOpen()) {
                drive(door).open(Cause.SAFETY);
            }
        }
    }

    private void endOpening(DoorSide door, SafetyState wired, long now) {
        DoorDrive drive = drive(door);
        boolean escapes = escaping(wired) && build.escape().contains(door);
        if (!drive.toldOpen() || escapes || !floor.swingClear(door)) {
            return;
        }
        Opening opening = openings.get(door);
        if (opening == null || wired != SafetyState.NORMAL) {
            drive.close(Cause.SAFETY);
            return;
        }
        if (heldByKey(door)) {
            return;
        }
        boolean byKey = opening.maxMillis() == Long.MAX_VALUE;
        if (byKey || (gate.key() != KeySwitch.AUTO && opening.permitId() != null)) {
            drive.close(Cause.KEY);
            return;
        }
        boolean passed = gate.sensors().passages(door) > opening.passagesBefore()
                && now - floor.clearSince(door) >= build.settle().toMillis();
        if (passed) {
            drive.close(Cause.PASSED);
        } else if (now - opening.since() >= opening.maxMillis()) {
            drive.close(Cause.TIMEOUT);
        } else if (opening.permitId() != null && !controller.beating(now) && !faults.contains(PlcFault.NO_DEAD_MAN)) {
            drive.close(Cause.DEAD_MAN);
        }
    }

    private void reportDone(DoorSide door) {
        Opening opening = openings.get(door);
        if (opening != null && position(door) == Position.CLOSED && !drive(door).toldOpen()) {
            openings.remove(door);
            if (opening.permitId() != null) {
                done.add(opening.permitId());
            }
        }
    }

    private void releaseBackwards(long now) {
        DoorSide back = faults.contains(PlcFault.FREES_FORWARD) ? DoorSide.EXIT : DoorSide.ENTRY;
        long patience = build.backwardRelease().toMillis();
        boolean alone = controller.silentMillis(now) >= ControllerLink.DEAD_MAN_MILLIS + patience;
        if (bothClosed
                && gate.sensors().maybeSomebody()
                && alone
                && now - bothClosedSince >= patience
                && !drive(back).toldOpen()) {
            begin(back, null, build.openLimit().toMillis(), Cause.RELEASE, now);
        }
    }
}
