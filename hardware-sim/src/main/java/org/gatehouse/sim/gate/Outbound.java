// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import org.gatehouse.sim.wire.Delivery;

/**
 * One message that the door controller has to say.
 *
 * @param name of its topic within the lane, for instance {@code plc/hb}
 */
public record Outbound(String name, byte[] payload, Delivery delivery) {
    @Override
    public String toString() {
        return "Outbound[" + name + ", " + payload.length + " bytes]";
    }
}
