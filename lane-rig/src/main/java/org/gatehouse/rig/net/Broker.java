// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gatehouse.rig.time.VirtualClock;

/**
 * An MQTT 5 broker as far as a lane notices it: sessions that end with their connection, retained messages, wills, one connection a
 * client id, QoS 1 answered, expiry of what waits. For one thread.
 */
public final class Broker {
    /** After one and a half keep-alives of 5 s a silent client is taken for dead (MQTT 5 §3.1.2.10). */
    static final long SILENCE_MILLIS = 7_500;

    /** What the broker says in a client's name when its connection is lost. */
    public record Will(String topic, byte[] payload) {}

    private record Kept(byte[] payload) {}

    private final VirtualClock clock;
    private final Map<String, Kept> retained = new LinkedHashMap<>();
    private final List<Client> clients = new ArrayList<>();
    private boolean running = true;

    public Broker(VirtualClock clock) {
        this.clock = clock;
    }

    public boolean running() {
        return running;
    }

    /** It ends at once, without a word to anybody, and is back later; what it kept it has or has not written down. */
    public void restart(long millis, boolean forgets) {
        running = false;
        List<Client> all = List.copyOf(clients);
        clients.clear();
        if (forgets) {
            retained.clear();
        }
        all.forEach(client -> {
            client.close();
            client.owner().lost(client);
        });
        clock.after(millis, () -> running = true);
    }

    /** A client that is there already under that id gives way, and its will is sent (MQTT 5 §3.1.4). */
    Client connect(String id, NetLink link, Will will, Connection owner) {
        for (Client other : List.copyOf(clients)) {
            if (other.id().equals(id)) {
                drop(other);
                other.owner().lost(other);
            }
        }
        Client client = new Client(id, link, will, owner);
        clients.add(client);
        return client;
    }

    /** What is kept under its filters comes first. */
    void subscribed(Client client) {
        retained.forEach((topic, kept) -> {
            if (client.owner().wants(topic)) {
                deliver(client, topic, kept.payload(), true, 0);
            }
        });
    }

    /** Said goodbye: no will. */
    void goodbye(Client client) {
        client.close();
        clients.remove(client);
    }

    /** The connection broke. */
    void broken(Client client) {
        if (client.open()) {
            drop(client);
        }
    }

    /** Cuts whoever uses that link, and both ends notice. */
    public void cut(NetLink link) {
        for (Client client : List.copyOf(clients)) {
            if (client.link() == link) {
                drop(client);
                client.owner().lost(client);
            }
        }
    }

    /** Whoever uses that link has not been heard for too long. */
    public void silent(NetLink link) {
        for (Client client : List.copyOf(clients)) {
            if (client.link() == link) {
                drop(client);
            }
        }
    }

    private void drop(Client client) {
        goodbye(client);
        publish(client.will().topic(), client.will().payload(), true, 0);
    }

    /** Hands a message to everybody who wants it; keeps it where that is asked. */
    public void publish(String topic, byte[] payload, boolean keep, long expirySeconds) {
        if (!running) {
            return;
        }
        if (keep && payload.length == 0) {
            retained.remove(topic);
        } else if (keep) {
            retained.put(topic, new Kept(payload.clone()));
        }
        for (int i = 0; i < clients.size(); i++) {
            Client client = clients.get(i);
            if (client.owner().wants(topic)) {
                deliver(client, topic, payload, keep && client.owner().retainAsPublished(), expirySeconds * 1_000);
            }
        }
    }

    private static void deliver(Client client, String topic, byte[] payload, boolean flag, long lifeMillis) {
        client.link().carry(false, payload, lifeMillis, bytes -> {
            if (client.open()) {
                client.owner().arrived(client, topic, bytes, flag);
            }
        });
    }
}
