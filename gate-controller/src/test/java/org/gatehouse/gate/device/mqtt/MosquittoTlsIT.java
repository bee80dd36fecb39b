// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.pki.SiteFolder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Over a real Mosquitto, with the configuration and the access file as they are written for a site. */
@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class MosquittoTlsIT extends TlsWireContract {
    @Override
    Broker startBroker(SiteFolder of, int port) throws Exception {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
        MosquittoBroker broker = MosquittoBroker.startTls(of.mosquittoFile(), port);
        return new Broker() {
            @Override
            public URI address() {
                return broker.address();
            }

            @Override
            public boolean said(String words) {
                try {
                    return broker.said().contains(words);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() throws Exception {
                broker.close();
            }
        };
    }
}
