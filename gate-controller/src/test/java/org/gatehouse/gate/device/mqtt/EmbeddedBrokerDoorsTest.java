// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.net.URI;
import org.gatehouse.sim.broker.EmbeddedBroker;

/** The doors over the embedded broker. */
class EmbeddedBrokerDoorsTest extends DoorContract {
    @Override
    Broker startBroker(int port) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.start(port);
        return new Broker() {
            @Override
            public URI address() {
                return broker.address();
            }

            @Override
            public void close() {
                broker.close();
            }
        };
    }
}
