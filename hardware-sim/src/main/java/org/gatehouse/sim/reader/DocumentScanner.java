// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;

/**
 * The page scanner of a document reader, in software, on the real wire: tells when a document is laid down, sends pictures of its
 * page or the MRZ that it read by itself, and tells when it is taken away. Safe for several threads.
 */
public final class DocumentScanner implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The most bytes that the picture of a page may have. */
    public static final int MAX_PICTURE_BYTES = 4 << 20;

    private final String bootId = UUID.randomUUID().toString();
    private final RigTopics topics;
    private final RigLink link;
    private final String build;
    private long seq;

    /** @param broker for example {@code tcp://127.0.0.1:1883} */
    public DocumentScanner(URI broker, String site, String lane, String build) {
        this(RigBroker.inClear(broker), site, lane, build);
    }

    /** The same where the broker may want a certificate. */
    public DocumentScanner(RigBroker broker, String site, String lane, String build) {
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
        return publish(message("PLACED"));
    }

    /** The MRZ was read: its two or three lines. False when nobody could be told. */
    public synchronized boolean page(List<String> mrzLines) {
        ObjectNode message = message("PAGE");
        ArrayNode lines = message.putArray("mrzLines");
        mrzLines.forEach(lines::add);
        return publish(message);
    }

    /**
     * Pictures of the page were taken, JPEG or PNG: sends them, then tells which they were. False when nobody could be told.
     *
     * @param infrared in near infra-red light
     * @param visible in visible light
     */
    public synchronized boolean page(Optional<byte[]> infrared, Optional<byte[]> visible) {
        ObjectNode message = message("PAGE");
        ArrayNode pictures = message.putArray("pictures");
        boolean sent = send("infrared", infrared, pictures);
        sent &= send("visible", visible, pictures);
        return sent && publish(message);
    }

    private boolean send(String light, Optional<byte[]> picture, ArrayNode pictures) {
        if (picture.isEmpty()) {
            return true;
        }
        byte[] bytes = picture.get();
        if (bytes.length == 0 || bytes.length > MAX_PICTURE_BYTES) {
            throw new IllegalArgumentException("a picture has 1 byte to 4 MiB");
        }
        pictures.addObject()
                .put("light", light.toUpperCase(Locale.ROOT))
                .put("sha256", sha256(bytes))
                .put("bytes", bytes.length);
        return publish("reader/page/" + light, bytes, Delivery.DOCUMENT);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The document is taken away. False when nobody could be told. */
    public synchronized boolean remove() {
        return publish(message("REMOVED"));
    }

    private ObjectNode message(String event) {
        return JSON.createObjectNode().put("event", event).put("seq", ++seq);
    }

    private boolean publish(ObjectNode document) {
        return publish("reader/document", bytes(document), Delivery.DOCUMENT);
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
