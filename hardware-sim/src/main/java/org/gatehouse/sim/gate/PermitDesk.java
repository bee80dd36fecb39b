// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The checks that stand between a message and a moving door, in the contract's order. Knows nothing of transport; confined
 * to one thread.
 */
final class PermitDesk {
    private static final long MAX_TTL_MILLIS = 1_500;
    private static final int IDS_REMEMBERED = 256;

    /** What the lane looks like to a permit. */
    interface Lane {
        SafetyState safety();

        Position position(DoorSide door);
    }

    /**
     * What to answer.
     *
     * @param permitId whom to answer; none for a message that names nobody
     * @param rejection empty for an accepted one
     * @param execute whether the door is to open now: never for an id seen before
     */
    record Answer(
            Optional<UUID> permitId, Optional<Rejection> rejection, boolean execute, Optional<PermitRequest> request) {}

    private final UUID plcBootId;
    private final PlcKeys keys;
    private final ControllerLink controller;
    private final Lane lane;
    private final Map<UUID, Optional<Rejection>> answered = new LinkedHashMap<>();
    private UUID sequenceOf = new UUID(0, 0);
    private long lastSeq;

    PermitDesk(UUID plcBootId, PlcKeys keys, ControllerLink controller, Lane lane) {
        this.plcBootId = plcBootId;
        this.keys = keys;
        this.controller = controller;
        this.lane = lane;
    }

    /** The highest sequence accepted from the present birth; 0 for none. */
    long lastSeq() {
        return controller.isPresent(sequenceOf) ? lastSeq : 0;
    }

    Answer decide(DoorSide topicDoor, byte[] payload, boolean retained, long now) {
        PermitRequest request;
        try {
            request = PermitRequest.parse(payload);
        } catch (MalformedWireException e) {
            return refuse(idOf(payload), retained ? Rejection.RETAINED : Rejection.MALFORMED);
        }
        Optional<UUID> id = Optional.of(request.permitId());
        if (retained) {
            return refuse(id, Rejection.RETAINED);
        }
        if (request.door() != topicDoor) {
            return refuse(id, Rejection.MALFORMED);
        }
        Optional<Rejection> doubt = request.doubt(keys, now);
        if (doubt.isPresent()) {
            return refuse(id, doubt.get());
        }
        // Only from here on is the id the controller's own word, so only here may it be remembered.
        Optional<Rejection> before = answered.get(request.permitId());
        if (before != null) {
            return new Answer(id, before, false, Optional.empty());
        }
        Optional<Rejection> rejection = firstFailed(request, now);
        answered.put(request.permitId(), rejection);
        if (answered.size() > IDS_REMEMBERED) {
            answered.remove(answered.keySet().iterator().next());
        }
        if (rejection.isEmpty()) {
            sequenceOf = request.bootId();
            lastSeq = request.seq();
        }
        return new Answer(id, rejection, rejection.isEmpty(), Optional.of(request));
    }

    private Optional<Rejection> firstFailed(PermitRequest request, long now) {
        if (!controller.isPresent(request.bootId())) {
            return Optional.of(Rejection.BOOT_ID);
        }
        if (!request.plcBootId().equals(plcBootId)) {
            return Optional.of(Rejection.PLC_BOOT_ID);
        }
        if (request.bootId().equals(sequenceOf) && request.seq() <= lastSeq) {
            return Optional.of(Rejection.SEQUENCE);
        }
        long age = controller.ageMillis(request.issuedMonoMillis(), now);
        if (request.ttlMillis() > MAX_TTL_MILLIS || age > request.ttlMillis() || age < -MAX_TTL_MILLIS) {
            return Optional.of(Rejection.EXPIRED);
        }
        if (!controller.beating(now)) {
            return Optional.of(Rejection.HEARTBEAT);
        }
        if (lane.safety() != SafetyState.NORMAL) {
            return Optional.of(Rejection.SAFETY);
        }
        if (request.expectState() != Position.CLOSED || lane.position(request.door()) != Position.CLOSED) {
            return Optional.of(Rejection.DOOR_STATE);
        }
        if (lane.position(request.door().other()) != Position.CLOSED) {
            return Optional.of(Rejection.INTERLOCK);
        }
        return Optional.empty();
    }

    /** Whom to answer, if at least that much of a malformed message can be read. */
    private static Optional<UUID> idOf(byte[] payload) {
        try {
            return Optional.of(WireObject.parse(payload).uuid("permitId"));
        } catch (MalformedWireException e) {
            return Optional.empty();
        }
    }

    private static Answer refuse(Optional<UUID> id, Rejection rejection) {
        return new Answer(id, Optional.of(rejection), false, Optional.empty());
    }
}
