// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The same doors over a real Mosquitto, which is what stands beside a real lane. */
@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class MosquittoDoorsIT extends DoorContract {
    @BeforeAll
    static void mosquittoIsInstalled() {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
    }

    @Override
    Broker startBroker(int port) throws Exception {
        MosquittoBroker broker = MosquittoBroker.start(port, true);
        return new Broker() {
            @Override
            public URI address() {
                return broker.address();
            }

            @Override
            public void close() throws Exception {
                broker.close();
            }
        };
    }
}
