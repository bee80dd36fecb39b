// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.UUID;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;

/**
 * A lease of one door opening, as docs/contract describes it. The order of the components is the order that is sealed.
 *
 * @param bootId this controller's birth
 * @param plcBootId the door controller's birth that it is meant for, and no other
 * @param seq above every one before it in this birth
 * @param openMaxMillis the longest time that the door may stay open
 * @param issuedMonoMillis by the controller's monotonic clock
 * @param ttlMillis after which it is worth nothing, at most 1500
 */
record Permit(
        UUID permitId,
        UUID txnId,
        UUID bootId,
        UUID plcBootId,
        long seq,
        Door door,
        long openMaxMillis,
        long issuedMonoMillis,
        long ttlMillis) {

    private static final String ACTION = "PERMIT_OPEN";
    /** Only a closed door is ever opened: one that is not is somebody else's doing. */
    private static final DoorPosition EXPECTED = DoorPosition.CLOSED;

    byte[] sealed(Seal seal) {
        String mac = seal.over(
                permitId.toString(),
                txnId.toString(),
                bootId.toString(),
                plcBootId.toString(),
                Long.toString(seq),
                door.name(),
                ACTION,
                Long.toString(openMaxMillis),
                Long.toString(issuedMonoMillis),
                Long.toString(ttlMillis),
                EXPECTED.name(),
                seal.keyId());
        return Payload.bytes(Payload.fresh()
                .put("permitId", permitId.toString())
                .put("txnId", txnId.toString())
                .put("bootId", bootId.toString())
                .put("plcBootId", plcBootId.toString())
                .put("seq", seq)
                .put("door", door.name())
                .put("action", ACTION)
                .put("openMaxMillis", openMaxMillis)
                .put("issuedMonoMillis", issuedMonoMillis)
                .put("ttlMillis", ttlMillis)
                .put("expectState", EXPECTED.name())
                .put("keyId", seal.keyId())
                .put("mac", mac));
    }
}
