// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.gate.device.Doors;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Safety;

/** Remembers what the doors told. */
final class DoorDiary implements Doors.Listener {
    /** One answer to one permit. */
    record Answer(UUID permitId, Door door, boolean accepted, String reason) {}

    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<Answer> answers = new CopyOnWriteArrayList<>();
    final Map<Door, DoorPosition> positions = new ConcurrentHashMap<>();
    volatile Safety safety = Safety.PLC_FAULT;
    volatile boolean up;
    volatile boolean upWithUnknownDoor;

    @Override
    public void doorMoved(Door door, DoorPosition position) {
        lines.add(door + " " + position);
        positions.put(door, position);
    }

    @Override
    public void permitAnswered(UUID permitId, Door door, boolean accepted, String reason) {
        answers.add(new Answer(permitId, door, accepted, reason));
    }

    @Override
    public void safetyChanged(Safety now) {
        safety = now;
    }

    @Override
    public void linkChanged(boolean now) {
        lines.add(now ? "UP" : "DOWN");
        up = now;
    }

    boolean closed(Door door) {
        return positions.get(door) == DoorPosition.CLOSED;
    }

    List<String> since(int mark) {
        return new ArrayList<>(lines.subList(mark, lines.size()));
    }

    static final Duration PATIENCE = Duration.ofSeconds(20);
}
