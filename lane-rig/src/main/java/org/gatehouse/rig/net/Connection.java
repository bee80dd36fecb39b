// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.net;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.gatehouse.rig.time.ProcessTime;
import org.jspecify.annotations.Nullable;

/**
 * A process's connection to the broker: made, subscribed, lost and made again, with a clean session each time. What one connection did
 * not deliver, the next one does not know.
 */
public final class Connection {
    /** More unanswered messages than that are not sent. */
    private static final int IN_FLIGHT = 16;

    private static final long STEP_MILLIS = 3_000;

    /** Hears of it. */
    public interface Events {
        /** Before the first message of a new connection. */
        void opening();

        void up();

        void down();

        void message(String topic, byte[] payload, boolean retained);
    }

    /**
     * Who connects.
     *
     * @param filters what is subscribed to on the nth connection, from 1; one level of a topic may be a {@code +}
     * @param retainAsPublished whether a message that its sender wanted kept shows that even when it comes live (MQTT 5 §3.3.1.3)
     * @param firstPauseMillis before the next attempt
     * @param longestPauseMillis each attempt in vain doubles the pause up to this
     */
    public record Settings(
            String clientId,
            Broker.Will will,
            IntFunction<List<String>> filters,
            boolean retainAsPublished,
            long firstPauseMillis,
            long longestPauseMillis) {}

    private final Broker broker;
    private final NetLink link;
    private final ProcessTime time;
    private final Settings settings;
    private final Events events;
    private final Map<String, Boolean> wanted = new HashMap<>();
    private @Nullable Client client;
    private boolean up;
    private boolean closed;
    private int inFlight;
    private long pause;
    private int connections;
    private List<String> filters = List.of();

    public Connection(Broker broker, NetLink link, ProcessTime time, Settings settings, Events events) {
        this.broker = broker;
        this.link = link;
        this.time = time;
        this.settings = settings;
        this.events = events;
        this.pause = settings.firstPauseMillis();
    }

    public void start() {
        attempt();
    }

    public boolean up() {
        return up;
    }

    /** Sends; false when that is not possible now. */
    public boolean publish(String topic, byte[] payload, int qos, boolean keep, long expirySeconds) {
        Client now = client;
        if (now == null || !up || time.ended() || inFlight >= IN_FLIGHT) {
            return false;
        }
        if (qos > 0) {
            inFlight++;
            time.afterMillis(3, () -> {
                if (now == client && !link.hanging()) {
                    inFlight--;
                }
            });
        }
        link.carry(true, payload, 0, bytes -> {
            if (now.open()) {
                broker.publish(topic, bytes, keep, expirySeconds);
            }
        });
        return true;
    }

    /** Gives the present connection up for a new one. */
    public void renew() {
        Client now = client;
        if (now != null) {
            time.afterMillis(0, () -> {
                broker.goodbye(now);
                lost(now);
            });
        }
    }

    /** Says goodbye. */
    public void close() {
        closed = true;
        up = false;
        Client now = client;
        client = null;
        if (now != null) {
            broker.goodbye(now);
        }
    }

    /** The process is gone; its operating system closes the socket. */
    public void die() {
        closed = true;
        up = false;
        Client now = client;
        client = null;
        if (now != null && !link.hanging()) {
            time.outside().after(1, () -> broker.broken(now));
        }
    }

    private void attempt() {
        if (closed) {
            return;
        }
        if (!broker.running() || link.hanging()) {
            time.afterMillis(link.hanging() ? STEP_MILLIS : 2, () -> {
                if (!closed) {
                    events.down();
                    again();
                }
            });
            return;
        }
        time.afterMillis(6, () -> {
            if (closed) {
                return;
            }
            if (!broker.running() || link.hanging()) {
                events.down();
                again();
                return;
            }
            Client fresh = broker.connect(settings.clientId(), link, settings.will(), this);
            client = fresh;
            inFlight = 0;
            filters = settings.filters().apply(++connections);
            wanted.clear();
            events.opening();
            broker.subscribed(fresh);
            time.afterMillis(3, () -> {
                if (client == fresh) {
                    pause = settings.firstPauseMillis();
                    up = true;
                    events.up();
                }
            });
        });
    }

    private void again() {
        time.afterMillis(pause, this::attempt);
        pause = Math.min(2 * pause, settings.longestPauseMillis());
    }

    /** Nobody answers its pings any more. */
    public void noticeSilence() {
        Client now = client;
        if (now != null) {
            lost(now);
        }
    }

    void lost(Client which) {
        if (which != client || closed) {
            return;
        }
        client = null;
        up = false;
        if (!time.ended()) {
            events.down();
            again();
        }
    }

    void arrived(Client which, String topic, byte[] payload, boolean retained) {
        if (which == client && !time.ended()) {
            events.message(topic, payload, retained);
        }
    }

    boolean retainAsPublished() {
        return settings.retainAsPublished();
    }

    boolean wants(String topic) {
        return wanted.computeIfAbsent(topic, this::matches);
    }

    private boolean matches(String topic) {
        return filters.stream().anyMatch(filter -> matches(filter, topic));
    }

    private static boolean matches(String filter, String topic) {
        if (!filter.contains("+")) {
            return filter.equals(topic);
        }
        String[] wants = filter.split("/", -1);
        String[] has = topic.split("/", -1);
        boolean same = wants.length == has.length;
        for (int i = 0; same && i < has.length; i++) {
            same = wants[i].equals("+") || wants[i].equals(has[i]);
        }
        return same;
    }
}
