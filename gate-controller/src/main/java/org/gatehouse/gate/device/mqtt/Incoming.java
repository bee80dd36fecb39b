// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.Arrays;

/**
 * One message on its way into the lane.
 *
 * @param name its topic within the lane
 * @param retained whether the broker had kept it
 * @param arrivedMonoMillis when it came off the network, by the controller's monotonic clock
 */
record Incoming(String name, byte[] payload, boolean retained, long arrivedMonoMillis) {

    /** Looks at one message, on the lane's thread. */
    interface Handler {
        void received(Incoming message) throws DroppedMessageException;
    }

    /** Its fields. */
    Payload fields() throws DroppedMessageException {
        return Payload.parse(payload);
    }

    /** Refuses a message that only means something at the moment it is sent. */
    void requireLive() throws DroppedMessageException {
        if (retained) {
            throw new DroppedMessageException(DropReason.MESSAGE_RETAINED, "of the moment, yet retained");
        }
    }

    /** Overwrites the bytes that came. */
    void wipe() {
        Arrays.fill(payload, (byte) 0);
    }

    @Override
    public String toString() {
        return "Incoming[" + name + ", " + payload.length + " bytes]";
    }
}
