// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.net.URI;
import org.gatehouse.sim.broker.EmbeddedBroker;
import org.gatehouse.sim.broker.SiteAccess;
import org.gatehouse.sim.pki.SiteFolder;

/** Over the broker of the demo, which has the rules from the same table and no log. */
class EmbeddedBrokerTlsTest extends TlsWireContract {
    @Override
    Broker startBroker(SiteFolder of, int port) throws Exception {
        EmbeddedBroker broker = EmbeddedBroker.startTls(port, of.broker(), SiteAccess.of(of.site(), of.lanes()));
        return new Broker() {
            @Override
            public URI address() {
                return broker.address();
            }

            @Override
            public boolean said(String words) {
                return true;
            }

            @Override
            public void close() {
                broker.close();
            }
        };
    }
}
