// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.wire;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.jspecify.annotations.Nullable;

/**
 * One device's connection to the broker: clean start, last will, its own reconnection, subscriptions renewed each time.
 * Each connection gets a client of its own, so nothing of a dead one is ever sent again. Safe for several threads.
 */
public final class RigLink implements AutoCloseable {

    /** What the broker says for a device that went silent; kept. */
    public record Will(String topic, byte[] payload) {}

    private static final long RETRY_MILLIS = 200;
    private static final long REFRESH_MILLIS = 2_000;

    private final RigBroker broker;
    private final String clientId;
    private final @Nullable Will will;
    private final boolean noDelay;
    private final Map<String, Consumer<RigMessage>> handlers = new LinkedHashMap<>();
    private final List<Integer> qualities = new ArrayList<>();
    private final ScheduledExecutorService retries;
    private Runnable connected = () -> {};
    private Runnable refresh = () -> {};
    private volatile @Nullable MqttAsyncClient client;
    private volatile boolean up;
    private volatile boolean closed;
    private volatile boolean cut;
    private long sessionSeconds;

    /**
     * @param will published by the broker when this device goes without a word; none for null
     * @param noDelay TCP_NODELAY on the socket; false only to measure what it is worth
     */
    public RigLink(URI broker, String clientId, @Nullable Will will, boolean noDelay) {
        this(RigBroker.inClear(broker), clientId, will, noDelay);
    }

    /** The same where the broker may want a certificate. */
    public RigLink(RigBroker broker, String clientId, @Nullable Will will, boolean noDelay) {
        this.broker = broker;
        this.clientId = clientId;
        this.will = will;
        this.noDelay = noDelay;
        this.retries = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "rig-link-" + clientId);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Hears one exact topic from the next connection on. The handler runs on the network thread and must not block. */
    public RigLink on(String topic, int qos, Consumer<RigMessage> handler) {
        handlers.put(topic, handler);
        qualities.add(qos);
        return this;
    }

    /** What to say first on every connection, after the subscriptions stand. Must not block. */
    public RigLink whenConnected(Runnable greeting) {
        this.connected = greeting;
        return this;
    }

    /** What to tell again every two seconds while connected, as the contract asks for what is retained. */
    public RigLink refreshing(Runnable again) {
        this.refresh = again;
        return this;
    }

    /** Keeps its session at the broker for so long while it is away: what the contract forbids, for a device that does it. */
    public RigLink keepingItsSession(long seconds) {
        sessionSeconds = seconds;
        return this;
    }

    /** Pulls the plug, without a word to the broker, or puts it in again. */
    public void cut(boolean on) {
        cut = on;
        MqttAsyncClient dead;
        synchronized (this) {
            dead = on ? client : null;
            if (dead != null) {
                client = null;
                up = false;
            }
        }
        if (dead != null) {
            discard(dead);
            again();
        }
    }

    /** Connects, and goes on trying until closed. */
    public RigLink start() {
        retries.execute(this::connect);
        retries.scheduleAtFixedRate(
                () -> {
                    if (up) {
                        refresh.run();
                    }
                },
                REFRESH_MILLIS,
                REFRESH_MILLIS,
                TimeUnit.MILLISECONDS);
        return this;
    }

    /** Whether the connection stands and the subscriptions are granted. */
    public boolean up() {
        return up;
    }

    /** Sends; false, and nothing kept for later, while there is no connection. */
    public boolean publish(String topic, byte[] payload, Delivery delivery) {
        MqttAsyncClient now = client;
        if (now == null || !now.isConnected()) {
            return false;
        }
        MqttMessage message = new MqttMessage(payload, delivery.qos(), delivery.retained(), new MqttProperties());
        if (delivery.expirySeconds() > 0) {
            message.getProperties().setMessageExpiryInterval(delivery.expirySeconds());
        }
        try {
            now.publish(topic, message);
            return true;
        } catch (MqttException e) {
            return false;
        }
    }

    private void connect() {
        if (closed) {
            return;
        }
        if (cut) {
            again();
            return;
        }
        MqttAsyncClient fresh = null;
        try {
            fresh = new MqttAsyncClient(broker.address().toString(), clientId, new MemoryPersistence());
            client = fresh;
            fresh.setCallback(new Events(fresh));
            fresh.connect(options()).waitForCompletion(3_000);
        } catch (MqttException | IOException e) {
            if (fresh != null) {
                lost(fresh);
            } else {
                again();
            }
        }
    }

    private MqttConnectionOptions options() throws IOException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        options.setCleanStart(sessionSeconds == 0);
        options.setSessionExpiryInterval(sessionSeconds);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(5);
        options.setConnectionTimeout(3);
        options.setSocketFactory(sockets());
        options.setHttpsHostnameVerificationEnabled(true);
        if (will != null) {
            options.setWill(will.topic(), new MqttMessage(will.payload(), 1, true, new MqttProperties()));
        }
        return options;
    }

    private SocketFactory sockets() throws IOException {
        return broker.identity().isPresent()
                ? new RigTlsSockets(broker.identity().get().context().getSocketFactory(), noDelay)
                : new RigSockets(noDelay);
    }

    private void subscribe(MqttAsyncClient fresh) throws MqttException {
        if (handlers.isEmpty()) {
            up = true;
            connected.run();
            return;
        }
        MqttSubscription[] wanted = new MqttSubscription[handlers.size()];
        int i = 0;
        for (String topic : handlers.keySet()) {
            wanted[i] = new MqttSubscription(topic, qualities.get(i));
            // So that a retained command shows itself as one even when it arrives live.
            wanted[i].setRetainAsPublished(true);
            i++;
        }
        fresh.subscribe(wanted, null, new Subscribed(fresh), new MqttProperties());
    }

    private synchronized void lost(MqttAsyncClient dead) {
        if (client != dead) {
            return;
        }
        client = null;
        up = false;
        try {
            retries.execute(() -> discard(dead));
        } catch (RejectedExecutionException e) {
            return;
        }
        again();
    }

    private static void discard(MqttAsyncClient dead) {
        try {
            dead.disconnectForcibly(0, 100, false);
        } catch (MqttException e) {
            // Already down, which is all that is wanted.
        }
        try {
            dead.close(true);
        } catch (MqttException e) {
            return;
        }
    }

    private void again() {
        try {
            retries.schedule(this::connect, RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            return;
        }
    }

    @Override
    public void close() {
        closed = true;
        up = false;
        MqttAsyncClient last = client;
        client = null;
        retries.shutdownNow();
        if (last == null) {
            return;
        }
        try {
            if (last.isConnected()) {
                last.disconnect(500).waitForCompletion(1_000);
            }
        } catch (MqttException e) {
            // The broker is gone; so is the connection.
        }
        discard(last);
    }

    private final class Subscribed implements org.eclipse.paho.mqttv5.client.MqttActionListener {
        private final MqttAsyncClient owner;

        Subscribed(MqttAsyncClient owner) {
            this.owner = owner;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            if (client == owner) {
                up = true;
                connected.run();
            }
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            lost(owner);
        }
    }

    private final class Events implements MqttCallback {
        private final MqttAsyncClient owner;

        Events(MqttAsyncClient owner) {
            this.owner = owner;
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            try {
                subscribe(owner);
            } catch (MqttException e) {
                lost(owner);
            }
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            lost(owner);
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            Consumer<RigMessage> handler = handlers.get(topic);
            if (handler != null) {
                handler.accept(new RigMessage(topic, message.getPayload(), message.isRetained()));
            }
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // A fatal one is followed by disconnected().
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Nothing waits for it.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // No enhanced authentication is used.
        }
    }
}
