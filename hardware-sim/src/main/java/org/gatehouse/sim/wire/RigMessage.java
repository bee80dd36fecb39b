// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

/**
 * One message as it arrived.
 *
 * @param topic the whole topic
 * @param retained whether the broker kept it, or its sender asked the broker to
 */
public record RigMessage(String topic, byte[] payload, boolean retained) {
    @Override
    public String toString() {
        return "RigMessage[" + topic + ", " + payload.length + " bytes]";
    }
}
