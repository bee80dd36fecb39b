// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.sim.wire.Delivery;

/** The kit in the role of the controller: births, heartbeats, permits. Confined to the kit's thread. */
final class KitController {
    static final ObjectMapper JSON = new ObjectMapper();
    static final long BEAT_MILLIS = 500;
    static final long TTL_MILLIS = 1_200;

    /** A permit as it was, or is to be, sent. */
    record Permit(UUID id, LaneDoor door, byte[] payload) {}

    private final KitWire wire;
    private final LaneSeal seal;
    private UUID bootId = UUID.randomUUID();
    private long clockAhead;
    private long permitSeq;
    private long beatSeq;
    private boolean beating;
    private long nextBeat;

    KitController(KitWire wire, LaneSeal seal) {
        this.wire = wire;
        this.seal = seal;
    }

    /** A new birth whose clock shows that time now; it beats from now on. */
    void born(long clockMillis) {
        bootId = UUID.randomUUID();
        clockAhead = clockMillis - wire.millis();
        permitSeq = 0;
        beatSeq = 0;
        announce(bootId, true);
        beat(true);
    }

    void announce(UUID birth, boolean online) {
        ObjectNode life = JSON.createObjectNode()
                .put("state", online ? "ONLINE" : "OFFLINE")
                .put("bootId", birth.toString())
                .put("build", "conformance-kit");
        wire.publish("ctl/life", bytes(life), Delivery.STATE);
    }

    /** Goes: no birth of the kit's stays behind as the lane's controller. */
    void farewell() {
        beat(false);
        announce(bootId, false);
    }

    UUID bootId() {
        return bootId;
    }

    /** This birth's clock, milliseconds. */
    long clock() {
        return wire.millis() + clockAhead;
    }

    /** Starts or stops the heartbeats. */
    void beat(boolean on) {
        beating = on;
        nextBeat = wire.millis();
        beatIfDue();
    }

    void beatIfDue() {
        if (beating && wire.millis() >= nextBeat) {
            nextBeat = wire.millis() + BEAT_MILLIS;
            sendBeat(clock(), b -> {}, Delivery.BEAT);
        }
    }

    /** One heartbeat, changed after it was sealed. */
    void sendBeat(long monoMillis, Consumer<ObjectNode> change, Delivery delivery) {
        sendBeat(++beatSeq, monoMillis, change, delivery);
    }

    /** The last heartbeat's number again. */
    void replayBeat(long monoMillis) {
        sendBeat(beatSeq, monoMillis, b -> {}, Delivery.BEAT);
    }

    private void sendBeat(long seq, long monoMillis, Consumer<ObjectNode> change, Delivery delivery) {
        ObjectNode beat = JSON.createObjectNode()
                .put("bootId", bootId.toString())
                .put("seq", seq)
                .put("monoMillis", monoMillis)
                .put("keyId", seal.keyId())
                .put("mac", seal.heartbeat(bootId.toString(), seq, monoMillis));
        change.accept(beat);
        wire.publish("ctl/hb", bytes(beat), delivery);
    }

    /** A permit with everything right but for what {@code change} does before it is sealed. */
    Permit permit(LaneDoor door, UUID plcBootId, Consumer<ObjectNode> change) {
        return sealed(door, fields(door, plcBootId, change), seal);
    }

    Permit sealed(LaneDoor door, ObjectNode fields, LaneSeal with) {
        String mac = with.permit(fields);
        return new Permit(UUID.fromString(fields.get("permitId").textValue()), door, bytes(fields.put("mac", mac)));
    }

    ObjectNode fields(LaneDoor door, UUID plcBootId, Consumer<ObjectNode> change) {
        ObjectNode fields = JSON.createObjectNode()
                .put("permitId", UUID.randomUUID().toString())
                .put("txnId", UUID.randomUUID().toString())
                .put("bootId", bootId.toString())
                .put("plcBootId", plcBootId.toString())
                .put("seq", ++permitSeq)
                .put("door", door.name())
                .put("action", "PERMIT_OPEN")
                .put("openMaxMillis", 400)
                .put("issuedMonoMillis", clock())
                .put("ttlMillis", TTL_MILLIS)
                .put("expectState", "CLOSED")
                .put("keyId", seal.keyId());
        change.accept(fields);
        return fields;
    }

    boolean send(Permit permit) {
        return wire.publish(permit.door().commandTopic(), permit.payload(), Delivery.COMMAND);
    }

    static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values is always writable", e);
        }
    }
}
