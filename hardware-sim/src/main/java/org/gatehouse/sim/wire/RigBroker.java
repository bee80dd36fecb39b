// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

import java.net.URI;
import java.util.Optional;

/**
 * Where a device's broker is and what it proves itself with there.
 *
 * @param address {@code tcp://host:port}, or {@code ssl://host:port} with an identity
 * @param identity of this one device
 */
public record RigBroker(URI address, Optional<RigIdentity> identity) {

    /** A broker that asks nobody who he is. */
    public static RigBroker inClear(URI address) {
        return new RigBroker(address, Optional.empty());
    }
}
