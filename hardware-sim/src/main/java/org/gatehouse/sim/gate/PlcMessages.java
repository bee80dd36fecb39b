// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** The door controller's messages, field by field as docs/contract/schema has them. */
final class PlcMessages {
    private final String bootId;
    private final String build;
    private long stateSeq;
    private long beatSeq;

    PlcMessages(UUID bootId, String build) {
        this.bootId = bootId.toString();
        this.build = build;
    }

    byte[] life(boolean online) {
        return WireObject.bytes(WireObject.fresh()
                .put("state", online ? "ONLINE" : "OFFLINE")
                .put("bootId", bootId)
                .put("build", build)
                .put("simulated", true));
    }

    byte[] beat(long now, long lastPermitSeq, SafetyState safety) {
        return WireObject.bytes(WireObject.fresh()
                .put("bootId", bootId)
                .put("seq", ++beatSeq)
                .put("monoMillis", now)
                .put("lastPermitSeq", lastPermitSeq)
                .put("safety", safety.name()));
    }

    byte[] door(Position position, Cause cause, long now) {
        return state(WireObject.fresh().put("position", position.name()).put("cause", cause.name()), now);
    }

    byte[] presence(boolean occupied, long now) {
        return state(WireObject.fresh().put("occupied", occupied), now);
    }

    byte[] count(int persons, double confidence, long now) {
        return state(WireObject.fresh().put("persons", persons).put("confidence", confidence), now);
    }

    byte[] item(boolean left, long now) {
        return state(WireObject.fresh().put("left", left), now);
    }

    byte[] beams(LaneSensors sensors, long now) {
        return state(
                WireObject.fresh()
                        .put("entryInwards", sensors.beam(Passage.ENTRY_INWARDS))
                        .put("entryOutwards", sensors.beam(Passage.ENTRY_OUTWARDS))
                        .put("exitOutwards", sensors.beam(Passage.EXIT_OUTWARDS)),
                now);
    }

    byte[] assistance(boolean pressed, long now) {
        return state(WireObject.fresh().put("pressed", pressed), now);
    }

    byte[] key(KeySwitch position, long now) {
        return state(WireObject.fresh().put("position", position.name()), now);
    }

    byte[] safety(SafetyState safety, long now) {
        return state(WireObject.fresh().put("safety", safety.name()), now);
    }

    byte[] ack(UUID permitId, String outcome, Optional<Rejection> reason, long now) {
        return WireObject.bytes(WireObject.fresh()
                .put("permitId", permitId.toString())
                .put("outcome", outcome)
                .put("reason", reason.map(Enum::name).orElse(""))
                .put("monoMillis", now));
    }

    private byte[] state(ObjectNode fields, long now) {
        return WireObject.bytes(fields.put("seq", ++stateSeq).put("monoMillis", now));
    }
}
