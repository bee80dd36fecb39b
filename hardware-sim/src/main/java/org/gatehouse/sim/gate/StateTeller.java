// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Tells each state when it changes, and all of them after they were forgotten. Confined to the gate's lock. */
final class StateTeller {
    private final PlcMessages messages;
    private final VirtualGate gate;
    private final LaneProgram program;
    private final BiConsumer<String, byte[]> say;
    private final Map<String, String> told = new HashMap<>();

    StateTeller(PlcMessages messages, VirtualGate gate, LaneProgram program, BiConsumer<String, byte[]> say) {
        this.messages = messages;
        this.gate = gate;
        this.program = program;
        this.say = say;
    }

    /** What was told is to be told again. */
    void forget() {
        told.clear();
    }

    void forget(String name) {
        told.remove(name);
    }

    void tellChanges(long now) {
        for (DoorSide door : DoorSide.values()) {
            DoorDrive drive = program.drive(door);
            tell(
                    "door/" + door.topicWord() + "/state",
                    drive.position().name(),
                    () -> messages.door(drive.position(), drive.cause(), now));
        }
        LaneSensors sensors = gate.sensors();
        boolean occupied = sensors.occupied();
        tell("sensor/presence/state", Boolean.toString(occupied), () -> messages.presence(occupied, now));
        int persons = sensors.persons();
        double sureness = gate.build().countConfidence();
        tell("sensor/count/state", Integer.toString(persons), () -> messages.count(persons, sureness, now));
        boolean left = sensors.itemLeft();
        tell("sensor/item/state", Boolean.toString(left), () -> messages.item(left, now));
        tell("sensor/beam/state", sensors.beams(), () -> messages.beams(sensors, now));
        boolean pressed = gate.assistancePressed();
        tell("sensor/assistance/state", Boolean.toString(pressed), () -> messages.assistance(pressed, now));
        tell("plc/key-switch", gate.key().name(), () -> messages.key(gate.key(), now));
        SafetyState safety = program.safety();
        tell("safety/state", safety.name(), () -> messages.safety(safety, now));
    }

    private void tell(String name, String value, Supplier<byte[]> message) {
        if (!value.equals(told.put(name, value))) {
            say.accept(name, message.get());
        }
    }
}
