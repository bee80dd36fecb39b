// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.gatehouse.sim.gate.Outbound;

/** As much of an MQTT 5 broker as one lane needs, without time and without sockets. */
final class PocketBroker {
    /** One client; while it is away, only a kept session queues for it, and only with QoS 1. */
    final class Client {
        private final Set<String> names;
        private final boolean keepsSession;
        private final Outbound will;
        private final Queue<KitWire.Heard> inbox = new ArrayDeque<>();
        private boolean connected;

        private Client(Set<String> names, boolean keepsSession, Outbound will) {
            this.names = names;
            this.keepsSession = keepsSession;
            this.will = will;
        }

        void connect() {
            connected = true;
            if (!keepsSession) {
                inbox.clear();
            }
            retained.forEach((name, message) -> {
                if (names.contains(name)) {
                    inbox.add(new KitWire.Heard(name, message.payload(), true, 0));
                }
            });
        }

        /** The connection dies without a word. */
        void cut() {
            if (connected) {
                connected = false;
                if (!keepsSession) {
                    inbox.clear();
                }
                if (will != null) {
                    publish(will);
                }
            }
        }

        boolean connected() {
            return connected;
        }

        List<KitWire.Heard> take() {
            if (!connected) {
                return List.of();
            }
            List<KitWire.Heard> messages = new ArrayList<>(inbox);
            inbox.clear();
            return messages;
        }
    }

    private final Map<String, Outbound> retained = new LinkedHashMap<>();
    private final List<Client> clients = new ArrayList<>();

    Client client(Set<String> names, boolean keepsSession, Outbound will) {
        Client client = new Client(names, keepsSession, will);
        clients.add(client);
        return client;
    }

    void forget(Client client) {
        client.cut();
        clients.remove(client);
    }

    void publish(Outbound message) {
        boolean keep = message.delivery().retained();
        if (keep && message.payload().length == 0) {
            retained.remove(message.name());
        } else if (keep) {
            retained.put(message.name(), message);
        }
        for (Client client : clients) {
            boolean queued = client.keepsSession && message.delivery().qos() > 0;
            if (client.names.contains(message.name()) && (client.connected || queued)) {
                client.inbox.add(new KitWire.Heard(message.name(), message.payload(), keep, 0));
            }
        }
    }

    /** Everybody is cut off and everything kept is lost. */
    void restart() {
        for (Client client : clients) {
            client.connected = false;
            client.inbox.clear();
        }
        retained.clear();
    }
}
