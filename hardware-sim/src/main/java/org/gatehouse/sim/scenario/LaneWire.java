// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.net.URI;
import java.util.Optional;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.pki.SiteFolder;
import org.gatehouse.sim.wire.RigBroker;

/**
 * The wire that a lane's devices join.
 *
 * @param broker its address
 * @param site the certificates of everybody on it, where it is TLS
 */
public record LaneWire(URI broker, Optional<SiteFolder> site) {

    /** A wire on which nobody proves himself. */
    public static LaneWire inClear(URI broker) {
        return new LaneWire(broker, Optional.empty());
    }

    /** The broker as one of its clients sees it. */
    public RigBroker as(BrokerRole role, String lane) {
        return new RigBroker(broker, site.map(folder -> folder.identity(role, lane)));
    }
}
