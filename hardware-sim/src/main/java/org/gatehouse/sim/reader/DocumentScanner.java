// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/**
 * The page scanner of a document reader, in software, on the real wire: tells when a document is laid down, what its MRZ
 * says, and when it is taken away. Safe for several threads.
 */
public final class DocumentScanner implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootId = UUID.randomUUID().toString();
    private final RigTopics topics;
    private final RigLink link;
    private final String build;
    private long seq;

    /** @param broker for example {@code tcp://127.0.0.1:1883} */
    public DocumentScanner(URI broker, String site, String lane, String build) {
        this.topics = new RigTopics(site, lane);
        this.build = build;
        this.link = new RigLink(
                        broker,
                        "reader-" + site + "-" + lane + "-" + bootId.substring(0, 8),
                        new RigLink.Will(topics.of("reader/life"), life(false)),
                        true)
                .whenConnected(this::announce)
                .refreshing(this::announce);
    }

    private void announce() {
        publish("reader/life", life(true), Delivery.STATE);
    }

    /** Switches it on: it connects as soon as the broker is there. */
    public DocumentScanner start() {
        link.start();
        return this;
    }

    /** Whether it is connected. */
    public boolean up() {
        return link.up();
    }

    /** A document is laid on the glass. False when nobody could be told. */
    public synchronized boolean place() {
        return document("PLACED", List.of());
    }

    /** The MRZ was read: its two or three lines. False when nobody could be told. */
    public synchronized boolean page(List<String> mrzLines) {
        return document("PAGE", mrzLines);
    }

    /** The document is taken away. False when nobody could be told. */
    public synchronized boolean remove() {
        return document("REMOVED", List.of());
    }

    private boolean document(String event, List<String> mrzLines) {
        ObjectNode message = JSON.createObjectNode().put("event", event).put("seq", ++seq);
        if (!mrzLines.isEmpty()) {
            ArrayNode lines = message.putArray("mrzLines");
            mrzLines.forEach(lines::add);
        }
        return publish("reader/document", bytes(message), Delivery.DOCUMENT);
    }

    private byte[] life(boolean online) {
        return bytes(JSON.createObjectNode()
                .put("state", online ? "ONLINE" : "OFFLINE")
                .put("bootId", bootId)
                .put("build", build)
                .put("simulated", true));
    }

    private boolean publish(String name, byte[] payload, Delivery delivery) {
        return link.publish(topics.of(name), payload, delivery);
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always writable", e);
        }
    }

    @Override
    public void close() {
        publish("reader/life", life(false), Delivery.STATE);
        link.close();
    }
}
