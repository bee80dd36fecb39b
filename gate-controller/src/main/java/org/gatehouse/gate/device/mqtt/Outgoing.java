// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/**
 * How one message leaves the controller.
 *
 * @param name its topic within the lane
 * @param qos 0 or 1
 * @param expirySeconds after which the broker drops it undelivered; 0 for never
 */
public record Outgoing(String name, byte[] payload, int qos, boolean retained, long expirySeconds) {
    static Outgoing beat(String name, byte[] payload) {
        return new Outgoing(name, payload, 0, false, 0);
    }

    static Outgoing state(String name, byte[] payload) {
        return new Outgoing(name, payload, 1, true, 0);
    }

    static Outgoing event(String name, byte[] payload) {
        return new Outgoing(name, payload, 1, false, 0);
    }

    /** Never retained, and gone from the broker after two seconds: a permit that comes late must not come at all. */
    static Outgoing command(String name, byte[] payload) {
        return new Outgoing(name, payload, 1, false, 2);
    }

    /** Removes what somebody had retained under that name; the broker keeps nothing of an empty message. */
    static Outgoing clear(String name) {
        return new Outgoing(name, new byte[0], 1, true, 0);
    }

    @Override
    public String toString() {
        return "Outgoing[" + name + ", " + payload.length + " bytes]";
    }
}
