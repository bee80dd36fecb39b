// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.util.Optional;
import java.util.UUID;

/** A request to lease one opening, as it stands in the message; see the permit table of docs/contract. */
record PermitRequest(
        UUID permitId,
        UUID txnId,
        UUID bootId,
        UUID plcBootId,
        long seq,
        DoorSide door,
        long openMaxMillis,
        long issuedMonoMillis,
        long ttlMillis,
        Position expectState,
        String keyId,
        String mac) {

    private static final long MAX_OPEN_MILLIS = 60_000;

    private enum Action {
        PERMIT_OPEN
    }

    static PermitRequest parse(byte[] payload) throws MalformedWireException {
        WireObject object = WireObject.parse(payload);
        object.word("action", Action.class);
        return new PermitRequest(
                object.uuid("permitId"),
                object.uuid("txnId"),
                object.uuid("bootId"),
                object.uuid("plcBootId"),
                object.integer("seq", 1, WireObject.MAX_INTEGER),
                object.word("door", DoorSide.class),
                object.integer("openMaxMillis", 1, MAX_OPEN_MILLIS),
                object.integer("issuedMonoMillis", 0, WireObject.MAX_INTEGER),
                object.integer("ttlMillis", 1, WireObject.MAX_INTEGER),
                object.word("expectState", Position.class),
                object.text("keyId", 16),
                object.text("mac", 64));
    }

    /** Why it is not believed to be the controller's; empty when it is. */
    Optional<Rejection> doubt(PlcKeys keys, long now) {
        return keys.doubt(
                keyId,
                mac,
                now,
                permitId.toString(),
                txnId.toString(),
                bootId.toString(),
                plcBootId.toString(),
                Long.toString(seq),
                door.name(),
                Action.PERMIT_OPEN.name(),
                Long.toString(openMaxMillis),
                Long.toString(issuedMonoMillis),
                Long.toString(ttlMillis),
                expectState.name(),
                keyId);
    }
}
