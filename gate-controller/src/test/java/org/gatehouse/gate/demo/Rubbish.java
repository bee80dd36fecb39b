// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/** Somebody on the lane's broker who sends what no device would, and who listens to permits to send them again. */
final class Rubbish implements AutoCloseable {

    private static final Delivery KEPT_COMMAND = new Delivery(1, true, 0);
    private static final List<String> HEARD_BY_CONTROLLER = List.of(
            "plc/life",
            "plc/hb",
            "reader/life",
            "reader/document",
            "door/entry/state",
            "door/exit/state",
            "door/entry/ack",
            "door/exit/ack",
            "sensor/presence/state",
            "sensor/count/state",
            "sensor/item/state",
            "sensor/beam/state",
            "sensor/assistance/state",
            "plc/key-switch",
            "safety/state");
    private static final List<String> COMMANDS = List.of("door/entry/cmd", "door/exit/cmd");

    /** A permit as it went over the wire. */
    private record Heard(String name, byte[] payload) {}

    private final RigTopics topics;
    private final RigLink link;
    private final Queue<Heard> permits = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rejected = new AtomicInteger();

    Rubbish(URI broker, String site, String lane) {
        topics = new RigTopics(site, lane);
        link = new RigLink(broker, "somebody-" + lane, null, true);
        for (String name : COMMANDS) {
            link.on(topics.of(name), 1, message -> {
                if (message.payload().length > 0 && !message.retained()) {
                    permits.add(new Heard(name, message.payload()));
                }
            });
        }
        for (String door : List.of("entry", "exit")) {
            link.on(topics.of("door/" + door + "/ack"), 1, message -> {
                if (new String(message.payload(), StandardCharsets.UTF_8).contains("\"REJECTED\"")) {
                    rejected.incrementAndGet();
                }
            });
        }
        link.start();
        await().atMost(TroubleRig.PATIENCE).until(link::up);
    }

    /** Nothing that could be read, on every topic that the controller and the door controller hear. */
    void sendNonsense() {
        List<byte[]> nonsense = new ArrayList<>();
        nonsense.add(new byte[0]);
        nonsense.add(new byte[] {(byte) 0xff, 0, (byte) 0xc3, 0x28});
        nonsense.add(bytes("[1, 2"));
        nonsense.add(bytes("null"));
        nonsense.add(bytes("{}"));
        nonsense.add(bytes("{\"state\":\"PERHAPS\",\"position\":7,\"event\":\"PAGE\",\"occupied\":\"no\",\"seq\":-1}"));
        nonsense.add(bytes("{\"event\":\"PAGE\",\"seq\":9000000,\"mrzLines\":[\"" + "<".repeat(500) + "\"]}"));
        nonsense.add(bytes("{\"padding\":\"" + "x".repeat(5 * 1024) + "\"}"));
        for (byte[] payload : nonsense) {
            for (String name : HEARD_BY_CONTROLLER) {
                send(topics.of(name), payload, Delivery.EVENT);
            }
            for (String name : COMMANDS) {
                if (payload.length > 0) {
                    send(topics.of(name), payload, Delivery.EVENT);
                }
            }
        }
    }

    /** A door controller and a reader whose lane nobody configured. */
    void sendFromAnUnknownLane() {
        for (String name : List.of("plc/life", "reader/life")) {
            send(
                    new RigTopics(topics.site(), "lane-99").of(name),
                    bytes("{\"state\":\"ONLINE\",\"bootId\":\"00000000-0000-4000-8000-000000000001\","
                            + "\"build\":\"x\",\"simulated\":true}"),
                    Delivery.EVENT);
        }
    }

    /** How many permits were heard so far. */
    int permitsHeard() {
        return permits.size();
    }

    /** How many permits the door controller answered with a refusal. */
    int rejected() {
        return rejected.get();
    }

    /** Sends every permit that was heard once more, and leaves each on the broker for whoever comes. */
    void replayPermits() {
        for (Heard permit : List.copyOf(permits)) {
            send(topics.of(permit.name()), permit.payload(), Delivery.COMMAND);
            send(topics.of(permit.name()), permit.payload(), KEPT_COMMAND);
        }
    }

    /** Permits that nobody sealed, live and left on the broker. Returns how many of them have to be answered. */
    int forgePermits() {
        int sent = 0;
        for (String door : List.of("ENTRY", "EXIT")) {
            byte[] forged = bytes("""
                    {"permitId":"00000000-0000-4000-8000-00000000000%d","txnId":"00000000-0000-4000-8000-000000000002",
                     "bootId":"00000000-0000-4000-8000-000000000003","plcBootId":"00000000-0000-4000-8000-000000000004",
                     "seq":900000,"door":"%s","action":"PERMIT_OPEN","openMaxMillis":8000,"issuedMonoMillis":1,
                     "ttlMillis":1200,"expectState":"CLOSED","mac":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}
                    """.formatted(door.equals("ENTRY") ? 5 : 6, door));
            String name = "door/" + (door.equals("ENTRY") ? "entry" : "exit") + "/cmd";
            send(topics.of(name), forged, Delivery.COMMAND);
            send(topics.of(name), forged, KEPT_COMMAND);
            sent += 2;
        }
        return sent;
    }

    private void send(String topic, byte[] payload, Delivery delivery) {
        // Paho takes a limited number at a time; rubbish may wait.
        await().atMost(TroubleRig.PATIENCE).until(() -> link.publish(topic, payload, delivery));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        link.close();
    }
}
