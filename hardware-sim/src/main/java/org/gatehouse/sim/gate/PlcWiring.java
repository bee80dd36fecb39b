// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import java.net.URI;
import org.gatehouse.sim.wire.RigBroker;

/**
 * Where a virtual door controller is wired to.
 *
 * @param key the one that it shares with the lane's controller at its start
 * @param build what it calls its software
 */
public record PlcWiring(RigBroker broker, String site, String lane, WireKey key, String build) {

    /** Wired in clear, with a key that has no name of its own. */
    public PlcWiring(URI broker, String site, String lane, byte[] key, String build) {
        this(RigBroker.inClear(broker), site, lane, new WireKey(WireKey.ONLY, key), build);
    }

    @Override
    public String toString() {
        return "PlcWiring[" + broker.address() + ", " + site + "/" + lane + "]";
    }
}
