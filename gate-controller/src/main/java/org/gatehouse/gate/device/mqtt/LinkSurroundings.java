// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a link is given from outside: time, randomness, a thread and a broker.
 *
 * @param monoMillis the controller's monotonic clock, milliseconds from anywhere, never negative
 * @param ids fresh random identifiers for this birth and its permits
 * @param thread where the lane's messages are looked at; the link's to close
 * @param broker makes the connection
 */
public record LinkSurroundings(
        LongSupplier monoMillis, Supplier<UUID> ids, LinkThread thread, LaneBroker.Factory broker) {

    /** A real network, a real thread and random identifiers. */
    static LinkSurroundings real(String lane, LongSupplier monoMillis) {
        return new LinkSurroundings(
                monoMillis, UUID::randomUUID, LinkThread.named("lane-wire-" + lane), BrokerConnection::new);
    }
}
