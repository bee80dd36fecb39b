// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.List;
import org.gatehouse.gate.device.mqtt.BrokerLoss;
import org.gatehouse.gate.device.mqtt.LaneBroker;
import org.gatehouse.gate.device.mqtt.Outgoing;
import org.gatehouse.rig.net.Broker;
import org.gatehouse.rig.net.Connection;
import org.gatehouse.rig.net.NetLink;
import org.gatehouse.rig.time.ProcessTime;

/** The controller's connection to the simulated broker, by the same rules as the real one. */
final class SimulatedBroker implements LaneBroker {
    private static final String BEAT = "ctl/hb";

    private final Bench bench;
    private final Connection connection;

    SimulatedBroker(
            Bench bench,
            NetLink network,
            ProcessTime time,
            Outgoing will,
            List<Subscription> subscriptions,
            Events events) {
        this.bench = bench;
        List<String> filters = subscriptions.stream().map(Subscription::filter).toList();
        Connection.Settings settings = new Connection.Settings(
                "ctl-" + Bench.SITE + "-" + Bench.LANE,
                new Broker.Will(Bench.ROOT + will.name(), will.payload()),
                nth -> bench.workshop().filters(filters, nth),
                false,
                250,
                4_000);
        this.connection = new Connection(bench.broker(), network, time, settings, new Connection.Events() {
            @Override
            public void opening() {
                events.opening();
            }

            @Override
            public void up() {
                events.up();
            }

            @Override
            public void down() {
                events.down(BrokerLoss.AWAY);
            }

            @Override
            public void message(String topic, byte[] payload, boolean retained) {
                events.message(topic, payload, retained);
            }
        });
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void start() {
        connection.start();
    }

    @Override
    public boolean publish(Outgoing message) {
        if (message.name().equals(BEAT)) {
            bench.referee().beatSent(message.payload());
        }
        return connection.publish(
                Bench.ROOT + message.name(),
                message.payload(),
                message.qos(),
                message.retained(),
                message.expirySeconds());
    }

    @Override
    public void renew() {
        connection.renew();
    }

    @Override
    public void close() {
        connection.close();
    }
}
