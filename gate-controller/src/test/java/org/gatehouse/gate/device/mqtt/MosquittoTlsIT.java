// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.pki.SiteFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Over a real Mosquitto, with the configuration and the access file as they are written for a site. */
@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class MosquittoTlsIT extends TlsWireContract {
    /** One subscription as Mosquitto writes it down: who, how well, what. */
    private static final Pattern SUBSCRIPTION = Pattern.compile("(?m)^\\d+: (ctl|plc)-lab-lane-1\\S* (\\d) (\\S+)$");

    private MosquittoBroker mosquitto;

    @Test
    void bothSidesSubscribeToWhatTheContractSaysAndToNothingElse() throws Exception {
        aDoorIsOpenedAndClosedAndADocumentReadOverTls();

        Set<String> seen = new TreeSet<>();
        Matcher lines = SUBSCRIPTION.matcher(mosquitto.said());
        while (lines.find()) {
            seen.add(lines.group(1) + " " + lines.group(2) + " " + lines.group(3));
        }

        Set<String> wanted = new TreeSet<>();
        for (WireContract.Channel channel : WireContract.channels().values()) {
            for (String role : channel.heardBy()) {
                // A controller asks for no echo; the lives it hears of every lane.
                boolean echo = role.equals("ctl") && channel.name().startsWith("bench/");
                String lane = role.equals("ctl") && channel.name().endsWith("/life") ? "+" : "lane-1";
                if (!role.equals("console") && !echo) {
                    wanted.add(role + " " + channel.qos() + " abc/v1/lab/" + lane + "/" + channel.name());
                }
            }
        }
        assertThat(seen).isEqualTo(wanted);
    }

    @Override
    Broker startBroker(SiteFolder of, int port) throws Exception {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
        mosquitto = MosquittoBroker.startTls(of.mosquittoFile(), port);
        return new Broker() {
            @Override
            public URI address() {
                return mosquitto.address();
            }

            @Override
            public boolean said(String words) {
                try {
                    return mosquitto.said().contains(words);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void close() throws Exception {
                mosquitto.close();
            }
        };
    }
}
