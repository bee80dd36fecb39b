// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.conform.WrongPermits.Kind;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.gate.WireKey;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigMessage;
import org.gatehouse.sim.wire.RigTopics;

/** Wrong permits without end against a virtual door controller on a real broker, and a right one now and then. */
final class PermitFlood implements AutoCloseable {
    /** Unanswered at once: a broker takes only so many (Mosquitto 20), and none shall be lost for that. */
    private static final int WINDOW = 16;

    private static final long PATIENCE_MILLIS = 5_000;
    private static final long BEAT_CHECK_MILLIS = 100;
    private static final long READY_MILLIS = 10_000;

    private final RigTopics topics;
    private final VirtualPlc plc;
    private final RigLink link;
    private final KitController controller;
    private final WrongPermits wrong;
    private final long start = System.nanoTime();
    private final Semaphore window = new Semaphore(WINDOW);
    private final Map<UUID, Kind> pending = new ConcurrentHashMap<>();
    private final Map<UUID, String> genuineAnswers = new ConcurrentHashMap<>();
    private final Map<LaneDoor, String> positions = new ConcurrentHashMap<>();
    private final Map<Kind, Map<String, Long>> answers = new ConcurrentHashMap<>();
    private final Map<Kind, Long> sent = new EnumMap<>(Kind.class);
    private final AtomicLong openings = new AtomicLong();
    private long lastSeq;
    private long unanswered;

    PermitFlood(URI broker, String site, String lane, WireKey key, VirtualPlc plc, RandomGenerator random) {
        this.topics = new RigTopics(site, lane);
        this.plc = plc;
        this.link = new RigLink(broker, "permit-flood", null, true);
        for (LaneDoor door : LaneDoor.values()) {
            link.on(topics.of(door.answerTopic()), 1, this::answered);
            link.on(topics.of(door.stateTopic()), 1, m -> moved(door, m));
        }
        byte[] otherKey = key.bytes();
        otherKey[0] ^= 1;
        this.controller = new KitController(new Sender(), new LaneSeal(key));
        this.wrong = new WrongPermits(random, controller, new LaneSeal(new WireKey(key.id(), otherKey)), plc.bootId());
        link.start();
    }

    /** Sends so many wrong permits, and so many right ones evenly between them. */
    FloodResult run(long count, long genuine) throws IOException, InterruptedException {
        await(link::up, "the broker");
        controller.born(1_000_000);
        await(plc::hearsController, "the door controller");
        await(() -> positions.size() == 2, "the doors' states");
        long accepted = 0;
        long begun = System.nanoTime();
        for (long i = 0; i < count; i++) {
            if (i * genuine / count != (i - 1L) * genuine / count || i == 0) {
                accepted += sendGenuine(i % 2 == 0 ? LaneDoor.ENTRY : LaneDoor.EXIT) ? 1 : 0;
            }
            sendWrong();
        }
        drain();
        closed();
        double seconds = (System.nanoTime() - begun) / 1e9;
        long executed = plc.executed(DoorSide.ENTRY) + plc.executed(DoorSide.EXIT);
        Map<Kind, Map<String, Long>> told = new EnumMap<>(Kind.class);
        answers.forEach((kind, reasons) -> told.put(kind, new TreeMap<>(reasons)));
        return new FloodResult(
                new EnumMap<>(sent), told, unanswered, genuine, accepted, executed, openings.get(), seconds);
    }

    private void sendWrong() throws InterruptedException {
        controller.beatIfDue();
        Kind kind = wrong.kind();
        Permit permit = wrong.make(kind, lastSeq);
        acquire();
        pending.put(permit.id(), kind);
        while (!link.publish(topics.of(permit.door().commandTopic()), permit.payload(), wrong.delivery(kind))) {
            controller.beatIfDue();
            TimeUnit.MICROSECONDS.sleep(200);
        }
        sent.merge(kind, 1L, Long::sum);
    }

    private void acquire() throws InterruptedException {
        for (long waited = 0; waited < PATIENCE_MILLIS; waited += BEAT_CHECK_MILLIS) {
            if (window.tryAcquire(BEAT_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            controller.beatIfDue();
        }
        // Whatever is out now has been out for too long.
        unanswered += WINDOW;
        window.release(WINDOW - 1);
    }

    private void drain() throws InterruptedException {
        for (int i = 0; i < WINDOW; i++) {
            acquire();
        }
        window.release(WINDOW);
    }

    /** True when it was accepted; returns at once then, so that the flood meets a moving door. */
    private boolean sendGenuine(LaneDoor door) throws IOException, InterruptedException {
        drain();
        closed();
        controller.beatIfDue();
        Permit permit = controller.permit(door, plc.bootId(), f -> f.put("openMaxMillis", 100));
        lastSeq = KitController.JSON.readTree(permit.payload()).get("seq").longValue();
        genuineAnswers.put(permit.id(), "");
        await(() -> controller.send(permit), "the broker");
        await(() -> !"".equals(genuineAnswers.get(permit.id())), "the answer to a right permit");
        boolean accepted = "ACCEPTED".equals(genuineAnswers.get(permit.id()));
        if (accepted) {
            wrong.executed(permit);
            await(() -> !"CLOSED".equals(positions.get(door)) || openings.get() > executedBefore(), "the door to open");
        }
        return accepted;
    }

    private long executedBefore() {
        return plc.executed(DoorSide.ENTRY) + plc.executed(DoorSide.EXIT) - 1L;
    }

    private void closed() throws IOException, InterruptedException {
        await(() -> List.copyOf(positions.values()).equals(List.of("CLOSED", "CLOSED")), "both doors to be closed");
    }

    private void answered(RigMessage message) {
        try {
            JsonNode json = KitController.JSON.readTree(message.payload());
            UUID id = UUID.fromString(json.path("permitId").asText());
            String outcome = json.path("outcome").asText();
            if (outcome.equals("DONE")) {
                return;
            }
            String answer = (outcome + " " + json.path("reason").asText()).strip();
            Kind kind = pending.get(id);
            if (kind == null) {
                genuineAnswers.replace(id, answer);
                return;
            }
            if (kind != Kind.REPLAYED) {
                pending.remove(id);
            }
            answers.computeIfAbsent(kind, k -> new ConcurrentHashMap<>()).merge(answer, 1L, Long::sum);
            window.release();
        } catch (IOException | IllegalArgumentException e) {
            // No answer that could be counted: what it belongs to stays unanswered.
        }
    }

    private void moved(LaneDoor door, RigMessage message) {
        try {
            String position = KitController.JSON
                    .readTree(message.payload())
                    .path("position")
                    .asText();
            String before = positions.put(door, position);
            if ("CLOSED".equals(before) && !position.equals("CLOSED")) {
                openings.incrementAndGet();
            }
        } catch (IOException e) {
            // Not a state: the count of openings would not come out, and says so.
        }
    }

    private void await(java.util.function.BooleanSupplier reached, String what)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(READY_MILLIS);
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Waited 10 s in vain for " + what + ".");
            }
            controller.beatIfDue();
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        for (LaneDoor door : LaneDoor.values()) {
            link.publish(topics.of(door.commandTopic()), new byte[0], new Delivery(1, true, 0));
        }
        link.close();
    }

    /** The flood's own end of the wire. */
    private final class Sender implements KitWire {
        @Override
        public boolean publish(String name, byte[] payload, Delivery delivery) {
            return link.publish(topics.of(name), payload, delivery);
        }

        @Override
        public List<Heard> take() {
            return List.of();
        }

        @Override
        public void pause(long millis) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(millis);
        }

        @Override
        public long millis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }

        @Override
        public boolean up() {
            return link.up();
        }
    }
}
