// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.gate.GatehouseConfig.Broker;
import org.gatehouse.gate.GatehouseConfig.Lane;
import org.gatehouse.gate.device.mqtt.BrokerAddress;
import org.gatehouse.gate.device.mqtt.LinkIdentity;
import org.gatehouse.gate.device.mqtt.LinkIdentityException;

/** Judges how a lane would reach its broker: by TLS with a certificate of its own, or in clear on this machine alone. */
record BrokerCheck(Broker broker, Clock clock) {

    /** What is wrong with the broker's address itself, whatever the lanes say. */
    List<String> problems() {
        return refusal(broker.authority().isPresent()).stream().toList();
    }

    /** What is wrong with one lane's certificate. */
    List<String> problems(String at, Lane lane) {
        List<String> problems = new ArrayList<>();
        if (broker.authority().isEmpty()) {
            if (lane.brokerCertificate().isPresent() || lane.brokerKey().isPresent()) {
                problems.add(at + ".broker-certificate and .broker-key need gatehouse.broker.authority, the CA of the"
                        + " broker, and an ssl:// address.");
            }
            return problems;
        }
        Optional<LinkIdentity> identity = identity(lane);
        if (identity.isEmpty()) {
            problems.add(
                    at + ": set broker-certificate and broker-key, the certificate with which this lane proves itself"
                            + " to the broker.");
            return problems;
        }
        try {
            identity.get().check();
        } catch (LinkIdentityException e) {
            problems.add(at + ": " + e.getMessage());
        }
        return problems;
    }

    /** What a lane proves itself with; empty where the broker is reached in clear. */
    Optional<LinkIdentity> identity(Lane lane) {
        Optional<Path> certificate = lane.brokerCertificate();
        Optional<Path> key = lane.brokerKey();
        if (broker.authority().isEmpty() || certificate.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LinkIdentity(broker.authority().get(), certificate.get(), key.get(), clock));
    }

    private Optional<String> refusal(boolean identified) {
        return BrokerAddress.refusal(broker.url(), identified).map(why -> "gatehouse.broker.url " + why + ".");
    }
}
