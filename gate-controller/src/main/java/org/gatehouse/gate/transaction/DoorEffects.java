// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Safety;

/** What the lane does about its doors: leases openings, and remembers what their controller last said. */
final class DoorEffects {
    private static final System.Logger LOG = System.getLogger(DoorEffects.class.getName());

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final LaneLog log;
    private final Map<Door, DoorPosition> positions = new EnumMap<>(Door.class);
    private Safety safety = Safety.PLC_FAULT;
    private Optional<UUID> permitOut = Optional.empty();
    private OptionalLong permitMicros = OptionalLong.empty();

    DoorEffects(LaneRuntime.Parts parts, LaneTime time, LaneRuntime lane, LaneNow now, LaneLog log) {
        this.parts = parts;
        this.time = time;
        this.lane = lane;
        this.now = now;
        this.log = log;
        for (Door door : Door.values()) {
            positions.put(door, DoorPosition.UNKNOWN);
        }
    }

    void seen(Door door, DoorPosition position) {
        positions.put(door, position);
    }

    void safetySeen(Safety seen) {
        safety = seen;
    }

    Map<Door, DoorPosition> positions() {
        return Map.copyOf(positions);
    }

    Safety safety() {
        return safety;
    }

    void permit(Door door) {
        Duration openMax = parts.policy().openMax();
        log.permit(now.transaction(), door, now.state(), now.watchlistFromCopy());
        try {
            permitOut = Optional.of(
                    parts.devices().doors().permit(door, now.transaction().orElseGet(parts.ids()), openMax));
            permitMicros = OptionalLong.of(TimeUnit.NANOSECONDS.toMicros(time.nanos() - now.arrivedNanos()));
        } catch (DoorLinkException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Lane {0}: no permit was sent: {1}", parts.laneId(), e.getMessage());
            lane.post(new LaneEvent.PermitRefused(door));
        }
    }

    /** An answer to an older permit says nothing about this one. */
    void answered(UUID permitId, Door door, boolean accepted) {
        if (permitOut.equals(Optional.of(permitId))) {
            lane.handle(
                    accepted ? new LaneEvent.PermitAccepted(door) : new LaneEvent.PermitRefused(door), time.nanos());
        }
    }

    /** Microseconds from the last input to the permit that was sent since this was last asked, if one was. */
    OptionalLong takePermitMicros() {
        OptionalLong taken = permitMicros;
        permitMicros = OptionalLong.empty();
        return taken;
    }
}
