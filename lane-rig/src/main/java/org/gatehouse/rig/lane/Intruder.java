// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.sim.gate.DoorSide;

/** Somebody at the broker who hears permits and sends them again, kept, changed, or made up. He has no key. */
final class Intruder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bench bench;
    private final Map<DoorSide, byte[]> heard = new EnumMap<>(DoorSide.class);

    Intruder(Bench bench) {
        this.bench = bench;
    }

    void hears(DoorSide door, byte[] payload) {
        heard.put(door, payload.clone());
    }

    void sendsAgain(int variant, boolean kept) {
        DoorSide door = door(variant);
        byte[] old = heard.get(door);
        if (old != null) {
            bench.broker().publish(topic(door), old, kept, 0);
        }
    }

    /** A permit with one thing changed, sealed with what it was sealed with. */
    void makesUp(int variant, Chance chance) {
        DoorSide door = door(variant);
        byte[] old = heard.getOrDefault(door, heard.get(door.other()));
        if (old == null) {
            return;
        }
        try {
            ObjectNode forged = (ObjectNode) JSON.readTree(old);
            forged.put("permitId", chance.uuid().toString());
            forged.put("door", door.name());
            forged.put("seq", forged.path("seq").asLong() + 1 + chance.below(5));
            forged.put("issuedMonoMillis", forged.path("issuedMonoMillis").asLong() + chance.below(20_000));
            bench.broker().publish(topic(door), JSON.writeValueAsBytes(forged), false, 0);
        } catch (IOException | ClassCastException e) {
            // What he heard was damaged on the way: he has nothing to send.
            return;
        }
    }

    private static DoorSide door(int variant) {
        return variant % 2 == 0 ? DoorSide.EXIT : DoorSide.ENTRY;
    }

    private static String topic(DoorSide door) {
        return Bench.ROOT + "door/" + (door == DoorSide.ENTRY ? "entry" : "exit") + "/cmd";
    }
}
