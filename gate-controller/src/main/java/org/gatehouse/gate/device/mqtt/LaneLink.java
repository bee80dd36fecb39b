// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.gatehouse.gate.lane.Door;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One lane's place on the wire: its birth, its heartbeat, its inbox, and one thread on which everything that arrives is looked
 * at in order. The adapters of this package are made over it first; then {@link #start()} connects, and goes on trying until
 * it is closed.
 *
 * <p>The heartbeat comes from the same thread as the work: a lane whose thread hangs stops beating, and the door controller
 * closes its doors.
 */
public final class LaneLink implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LaneLink.class);
    private static final long BEAT_MILLIS = 500;
    private static final long REFRESH_MILLIS = 2_000;
    /** A lane gets a few messages a second; so many unread ones are a flood. */
    private static final int INBOX = 512;
    /** A page has two pictures; more than two pages unread are a flood, and a large one. */
    private static final int PICTURES = 4;

    private final UUID bootId;
    private final LaneLinkSettings settings;
    private final LaneTopics topics;
    private final LinkSurroundings around;
    private final DropLog drops;
    private final TroubleLog troubles;
    private final Peer plc;
    private final Peer reader;
    private final Map<String, Incoming.Handler> handlers = new LinkedHashMap<>();
    private final List<LaneBroker.Subscription> subscriptions = new ArrayList<>();
    private final List<Runnable> onOpening = new ArrayList<>();
    private final List<Consumer<Boolean>> onBroker = new ArrayList<>();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicInteger unreadPictures = new AtomicInteger();
    private LaneKey sealingKey;
    private Seal seal;
    private volatile @Nullable LaneBroker connection;
    private long beatSeq;

    /** @param monoMillis the controller's monotonic clock, milliseconds from anywhere, never negative */
    public LaneLink(LaneLinkSettings settings, LongSupplier monoMillis) {
        this(settings, LinkSurroundings.real(settings.lane(), monoMillis));
    }

    /** A link whose time, randomness, thread and broker are somebody else's. */
    public LaneLink(LaneLinkSettings settings, LinkSurroundings around) {
        this.settings = settings;
        this.around = around;
        this.bootId = around.ids().get();
        this.topics = new LaneTopics(settings.site(), settings.lane());
        this.sealingKey = settings.keys().current();
        this.seal = new Seal(sealingKey);
        this.drops = new DropLog(around.monoMillis());
        this.troubles = new TroubleLog(settings.lane());
        this.plc = new Peer(LinkTrouble.DOOR_CONTROLLER_SIMULATED, settings.acceptSimulated(), troubles);
        this.reader = new Peer(LinkTrouble.READER_SIMULATED, settings.acceptSimulated(), troubles);
        // Of every lane, so that a device with a wrong lane name is noticed instead of being missed.
        subscriptions.add(new LaneBroker.Subscription(topics.ofEveryLane(LaneTopics.PLC_LIFE), 1));
        subscriptions.add(new LaneBroker.Subscription(topics.ofEveryLane(LaneTopics.READER_LIFE), 1));
        handlers.put(LaneTopics.PLC_LIFE, plc::life);
        handlers.put(LaneTopics.READER_LIFE, reader::life);
        whenOpening(plc::forget);
        whenOpening(reader::forget);
        whenBroker(this::greet);
    }

    /** A monotonic clock that starts when it is made. */
    public static LongSupplier monotonic() {
        long start = System.nanoTime();
        return () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Connects; call once, after every adapter is made. */
    public void start() {
        LaneBroker fresh = around.broker()
                .connection(
                        settings,
                        Outgoing.state(LaneTopics.CTL_LIFE, life(false)),
                        List.copyOf(subscriptions),
                        new Inbox());
        connection = fresh;
        every(BEAT_MILLIS, this::beat);
        every(REFRESH_MILLIS, this::announce);
        fresh.start();
    }

    /** This controller's birth, as the door controller knows it. */
    public UUID bootId() {
        return bootId;
    }

    /** What is wrong with the link now. */
    public Set<LinkTrouble> troubles() {
        return troubles.present();
    }

    /** How many messages were dropped since the start, and why. */
    public Map<DropReason, Long> drops() {
        return drops.counts();
    }

    /** A fresh random identifier. */
    UUID freshId() {
        return around.ids().get();
    }

    LaneLinkSettings settings() {
        return settings;
    }

    Peer plc() {
        return plc;
    }

    Peer reader() {
        return reader;
    }

    /** Under the key that is current now; two messages may be sealed with different ones. */
    synchronized Seal seal() {
        LaneKey current = settings.keys().current();
        if (!current.equals(sealingKey)) {
            sealingKey = current;
            seal = new Seal(current);
            LOG.infof("Lane %s: seals with key %s from now on.", settings.lane(), current.id());
        }
        return seal;
    }

    TroubleLog troubleLog() {
        return troubles;
    }

    long now() {
        return around.monoMillis().getAsLong();
    }

    /** Hears one name; before the start. */
    void on(String name, int qos, Incoming.Handler handler) {
        handlers.put(name, handler);
        subscriptions.add(new LaneBroker.Subscription(topics.topic(name), qos));
    }

    /** Runs on the lane's thread when a new connection begins, before its first message. */
    void whenOpening(Runnable action) {
        onOpening.add(action);
    }

    /** Runs on the lane's thread when the connection stands, and when it is gone. */
    void whenBroker(Consumer<Boolean> action) {
        onBroker.add(action);
    }

    /** Runs something on the lane's thread, after what waits there already. */
    void inLane(Runnable action) {
        around.thread().execute(() -> guarded(action));
    }

    /** Runs something on the lane's thread again and again. */
    void every(long millis, Runnable action) {
        around.thread().every(millis, () -> guarded(action));
    }

    /** Gives the connection up for a new one, which tells every kept message again. */
    void renew() {
        LaneBroker present = connection;
        if (present != null) {
            present.renew();
        }
    }

    boolean publish(Outgoing message) {
        LaneBroker now = connection;
        return now != null && now.publish(message);
    }

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            // A scheduled task that throws would never run again, and the message might hold data of a traveller.
            LOG.errorf(
                    "A listener of the lane failed with %s; the lane goes on.",
                    e.getClass().getName());
        }
    }

    private void greet(boolean up) {
        if (up) {
            brokerTroubles(Optional.empty());
            announce();
            for (Door door : Door.values()) {
                publish(Outgoing.clear(LaneTopics.doorCommand(door)));
            }
            beat();
        }
    }

    private void brokerTroubles(Optional<BrokerLoss> why) {
        for (BrokerLoss loss : BrokerLoss.values()) {
            troubles.tell(loss.trouble(), why.filter(loss::equals).isPresent());
        }
    }

    /** Again and again: a message published at the moment in which its receiver subscribes is lost with some brokers. */
    private void announce() {
        publish(Outgoing.state(LaneTopics.CTL_LIFE, life(true)));
    }

    private void beat() {
        long seq = ++beatSeq;
        long mono = now();
        Seal now = seal();
        publish(Outgoing.beat(
                LaneTopics.CTL_HB,
                Payload.bytes(Payload.fresh()
                        .put("bootId", bootId.toString())
                        .put("seq", seq)
                        .put("monoMillis", mono)
                        .put("keyId", now.keyId())
                        .put(
                                "mac",
                                now.over(
                                        "HB",
                                        bootId.toString(),
                                        Long.toString(seq),
                                        Long.toString(mono),
                                        now.keyId())))));
    }

    private byte[] life(boolean online) {
        return Payload.bytes(Payload.fresh()
                .put("state", online ? "ONLINE" : "OFFLINE")
                .put("bootId", bootId.toString())
                .put("build", settings.build()));
    }

    /** Counts something that was dropped after it had been looked at. */
    void dropped(String name, DropReason reason, String detail) {
        drops.dropped(topics.topic(name), reason, detail);
    }

    /** Looks at one message, on the lane's thread; only a picture that was taken is kept as the bytes that came. */
    void look(String topic, Incoming message) {
        boolean kept = false;
        try {
            Incoming.Handler handler = handlers.get(message.name());
            if (handler != null) {
                handler.received(message);
                kept = LaneTopics.isPicture(message.name());
            }
        } catch (DroppedMessageException e) {
            drops.dropped(topic, e.reason(), String.valueOf(e.getMessage()));
        } finally {
            if (!kept) {
                message.wipe();
            }
        }
    }

    @Override
    public void close() {
        LaneBroker last = connection;
        connection = null;
        if (last != null) {
            last.publish(Outgoing.state(LaneTopics.CTL_LIFE, life(false)));
            last.close();
        }
        around.thread().close();
    }

    private final class Inbox implements LaneBroker.Events {
        @Override
        public void opening() {
            inLane(() -> onOpening.forEach(Runnable::run));
        }

        @Override
        public void up() {
            inLane(() -> onBroker.forEach(c -> c.accept(true)));
        }

        @Override
        public void denied(boolean denied) {
            troubles.tell(LinkTrouble.BROKER_DENIES, denied);
        }

        @Override
        public void down(BrokerLoss why) {
            inLane(() -> {
                troubles.tell(LinkTrouble.BROKER_DENIES, false);
                brokerTroubles(Optional.of(why));
                onBroker.forEach(c -> c.accept(false));
            });
        }

        @Override
        public void message(String topic, byte[] payload, boolean retained) {
            Optional<LaneTopics.Address> address = topics.address(topic);
            if (address.isEmpty()) {
                return;
            }
            String lane = address.get().lane();
            if (!lane.equals(settings.lane())) {
                if (!settings.knownLanes().contains(lane)) {
                    drops.dropped(topic, DropReason.LANE_UNKNOWN, "no lane of that name is configured");
                }
                return;
            }
            int maxBytes = LaneTopics.maxBytes(address.get().name());
            if (payload.length > maxBytes) {
                Arrays.fill(payload, (byte) 0);
                drops.dropped(topic, DropReason.MESSAGE_TOO_LONG, "over " + maxBytes + " bytes");
                return;
            }
            Incoming message = new Incoming(address.get().name(), payload, retained, now());
            if (LaneTopics.isPicture(message.name())) {
                picture(topic, message);
                return;
            }
            if (unread.incrementAndGet() > INBOX) {
                unread.decrementAndGet();
                drops.dropped(topic, DropReason.INBOX_FULL, "more than " + INBOX + " unread");
                // What was dropped may have been a door's state: only a new connection tells it again.
                renew();
                return;
            }
            inLane(() -> {
                unread.decrementAndGet();
                look(topic, message);
            });
        }

        /** Counted by themselves: they are large, and none is missed for long. */
        private void picture(String topic, Incoming message) {
            if (unreadPictures.incrementAndGet() > PICTURES) {
                unreadPictures.decrementAndGet();
                message.wipe();
                drops.dropped(topic, DropReason.INBOX_FULL, "more than " + PICTURES + " unread pictures");
                return;
            }
            inLane(() -> {
                unreadPictures.decrementAndGet();
                look(topic, message);
            });
        }
    }
}
