// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.transaction.LaneStatus;

/**
 * One lane on the wall.
 *
 * @param state the lane state in words
 * @param since when it began, milliseconds since 1970
 * @param entry position of the entry door in words
 * @param exit position of the exit door in words
 * @param linksDown names of the links that are down, in words
 * @param safety the safety state in words, empty when normal
 * @param away what is away from the lane, or rehearsed to be
 * @param waits whether a case waits for an officer here
 */
record LaneTile(
        String laneId,
        TileKind kind,
        String state,
        long since,
        String entry,
        String exit,
        List<String> linksDown,
        String safety,
        List<AwayLine> away,
        boolean waits) {

    static LaneTile of(LaneStatus lane) {
        return new LaneTile(
                lane.laneId(),
                TileKind.of(lane),
                Words.of(lane.state()),
                lane.since().toEpochMilli(),
                door(lane, Door.ENTRY),
                door(lane, Door.EXIT),
                lane.linksDown().stream()
                        .sorted()
                        .map(link -> Words.of(link.name()))
                        .toList(),
                safety(lane.safety()),
                AwayLine.of(lane),
                lane.openCase().isPresent());
    }

    private static String safety(Safety safety) {
        return switch (safety) {
            case NORMAL -> "";
            case OBSTRUCTED -> "Door obstructed";
            case ESTOP -> "Emergency stop";
            case FIRE -> "Fire";
            case POWER_FAIL -> "Power failure";
            case PLC_FAULT -> "Door controller fault";
            case KEY_SWITCH -> "Key switch at the gate";
        };
    }

    private static String door(LaneStatus lane, Door door) {
        return Words.of(lane.doors().getOrDefault(door, DoorPosition.UNKNOWN).name());
    }
}
