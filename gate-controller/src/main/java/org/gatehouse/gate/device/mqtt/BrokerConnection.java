// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.gatehouse.gate.device.PagePictures;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one lane to its broker. One thread connects, subscribes, waits for the loss and starts again; every
 * connection has a Paho client of its own, so that neither subscriptions nor unsent messages of a lost one survive it (Paho's
 * automatic reconnection drops the first silently and keeps the second).
 *
 * <p>Callbacks hand on and return; nothing in them waits. Publishing is safe from any thread and never waits either.
 */
final class BrokerConnection implements LaneBroker {
    /** More unanswered messages than a lane ever has; below the twenty that Mosquitto takes at once as it comes. */
    private static final int IN_FLIGHT = 16;

    private static final long STEP_MILLIS = 3_000;
    private static final long FIRST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 4_000;
    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int HEADER_BYTES = 1_024;
    private static final Logger LOG = Logger.getLogger(BrokerConnection.class);

    /** One connection's client. */
    private record Session(MqttAsyncClient client, CountDownLatch lost, Semaphore inFlight) {}

    private final LaneLinkSettings settings;
    private final LaneTopics topics;
    private final Outgoing will;
    private final MqttSubscription[] subscriptions;
    private final Events events;
    private final Thread thread;
    private volatile @Nullable Session current;
    private volatile boolean closed;
    private @Nullable String told;

    BrokerConnection(LaneLinkSettings settings, Outgoing will, List<Subscription> subscriptions, Events events) {
        this.settings = settings;
        this.topics = new LaneTopics(settings.site(), settings.lane());
        this.will = will;
        this.subscriptions = subscriptions.stream()
                .map(wanted -> new MqttSubscription(wanted.filter(), wanted.qos()))
                .toArray(MqttSubscription[]::new);
        this.events = events;
        this.thread = new Thread(this::run, "lane-broker-" + settings.lane());
        this.thread.setDaemon(true);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public boolean publish(Outgoing message) {
        Session session = current;
        if (session == null
                || !session.client().isConnected()
                || !session.inFlight().tryAcquire()) {
            return false;
        }
        MqttMessage packet =
                new MqttMessage(message.payload(), message.qos(), message.retained(), new MqttProperties());
        if (message.expirySeconds() > 0) {
            packet.getProperties().setMessageExpiryInterval(message.expirySeconds());
        }
        try {
            session.client().publish(topics.topic(message.name()), packet, null, new Answered(session.inFlight()));
            return true;
        } catch (MqttException e) {
            session.inFlight().release();
            return false;
        }
    }

    @Override
    public void renew() {
        Session session = current;
        if (session != null) {
            session.lost().countDown();
        }
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!closed) {
                boolean stood = connection();
                pause = stood ? FIRST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                TimeUnit.MILLISECONDS.sleep(pause);
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    /** One connection from its first byte to its loss; true when it stood. */
    private boolean connection() throws InterruptedException {
        MqttAsyncClient client = null;
        boolean stood = false;
        BrokerLoss why = BrokerLoss.AWAY;
        try {
            client = new MqttAsyncClient(
                    settings.broker().toString(),
                    "ctl-" + settings.site() + "-" + settings.lane(),
                    new MemoryPersistence());
            Session session = new Session(client, new CountDownLatch(1), new Semaphore(IN_FLIGHT));
            client.setCallback(new Callback(session));
            client.connect(options()).waitForCompletion(STEP_MILLIS);
            events.opening();
            if (!subscribe(client)) {
                why = BrokerLoss.REFUSED;
            } else {
                stood = true;
                current = session;
                events.up();
                session.lost().await();
            }
        } catch (MqttException e) {
            why = BrokerLoss.of(e, settings.identity().isPresent());
        } catch (LinkIdentityException e) {
            tellOnce(String.valueOf(e.getMessage()));
            why = BrokerLoss.IDENTITY_UNUSABLE;
        } finally {
            current = null;
            if (!closed || !stood) {
                discard(client);
            }
        }
        events.down(why);
        return stood;
    }

    private boolean subscribe(MqttAsyncClient client) throws MqttException {
        IMqttToken token = client.subscribe(subscriptions, null, null, new MqttProperties());
        token.waitForCompletion(STEP_MILLIS);
        for (int code : token.getReasonCodes()) {
            if (code >= BrokerLoss.FIRST_FAILURE_CODE) {
                return false;
            }
        }
        return true;
    }

    private MqttConnectionOptions options() throws LinkIdentityException {
        MqttConnectionOptions options = new MqttConnectionOptions();
        // Clean, and forgotten at once: nothing may wait in the broker for a controller that is away.
        options.setCleanStart(true);
        options.setSessionExpiryInterval(0L);
        options.setAutomaticReconnect(false);
        // The broker keeps to itself what is longer (MQTT 5 §3.1.2.11.4): the picture of a page and its header.
        options.setMaximumPacketSize((long) PagePictures.MAX_BYTES + HEADER_BYTES);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout((int) TimeUnit.MILLISECONDS.toSeconds(STEP_MILLIS));
        options.setSocketFactory(sockets());
        // Paho would otherwise lift what the sockets insist on.
        options.setHttpsHostnameVerificationEnabled(true);
        options.setWill(
                topics.topic(will.name()),
                new MqttMessage(will.payload(), will.qos(), will.retained(), new MqttProperties()));
        settings.user().ifPresent(options::setUserName);
        settings.password().ifPresent(p -> options.setPassword(p.getBytes(StandardCharsets.UTF_8)));
        return options;
    }

    private void tellOnce(String sentence) {
        if (!sentence.equals(told)) {
            told = sentence;
            LOG.warnf("Lane %s: %s", settings.lane(), sentence);
        }
    }

    private SocketFactory sockets() throws LinkIdentityException {
        Optional<LinkIdentity> identity = settings.identity();
        return identity.isPresent() ? identity.get().sockets() : new NoDelaySockets();
    }

    private static void discard(@Nullable MqttAsyncClient client) {
        if (client == null) {
            return;
        }
        try {
            client.disconnectForcibly(0, 100, false);
        } catch (MqttException e) {
            // Down already, which is all that is wanted.
        }
        try {
            client.close(true);
        } catch (MqttException e) {
            // Its threads end with its socket.
        }
    }

    /** Says goodbye in order, so that the last will is not sent. */
    @Override
    public void close() {
        closed = true;
        Session last = current;
        thread.interrupt();
        if (last == null) {
            return;
        }
        try {
            last.client().disconnect(500).waitForCompletion(1_000);
        } catch (MqttException e) {
            // The broker is gone; it will find out by itself.
        }
        discard(last.client());
    }

    private final class Answered implements MqttActionListener {
        private final Semaphore inFlight;

        Answered(Semaphore inFlight) {
            this.inFlight = inFlight;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            inFlight.release();
            int[] codes = token.getReasonCodes();
            if (codes != null && codes.length > 0) {
                events.denied(codes[0] >= BrokerLoss.FIRST_FAILURE_CODE);
            }
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            inFlight.release();
            if (cause instanceof MqttException e && BrokerLoss.of(e, false) == BrokerLoss.REFUSED) {
                events.denied(true);
            }
        }
    }

    private final class Callback implements MqttCallback {
        private final Session session;

        Callback(Session session) {
            this.session = session;
        }

        @Override
        public void messageArrived(String topic, MqttMessage message) {
            events.message(topic, message.getPayload(), message.isRetained());
        }

        @Override
        public void disconnected(MqttDisconnectResponse response) {
            session.lost().countDown();
        }

        @Override
        public void connectComplete(boolean reconnect, String serverUri) {
            // The connecting thread knows, and subscribes.
        }

        @Override
        public void mqttErrorOccurred(MqttException exception) {
            // A fatal one is followed by disconnected().
        }

        @Override
        public void deliveryComplete(IMqttToken token) {
            // Answered hears of it.
        }

        @Override
        public void authPacketArrived(int reasonCode, MqttProperties properties) {
            // Enhanced authentication is not used.
        }
    }
}
