// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gatehouse.rig.net.Broker;
import org.gatehouse.rig.net.Connection;
import org.gatehouse.rig.net.NetLink;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.time.ProcessTime;
import org.jspecify.annotations.Nullable;

/** The full-page reader as it speaks on the wire, birth after birth. */
public final class ReaderProcess {
    private static final long REFRESH_MILLIS = 2_000;
    private static final long EXPIRY_SECONDS = 5;

    private final Bench bench;
    private final NetLink network;
    private final Chance ids;
    private ProcessTime time;
    private @Nullable Connection connection;
    private String bootId = "";
    private long seq;

    public ReaderProcess(Bench bench, NetLink network) {
        this.bench = bench;
        this.network = network;
        this.ids = new Chance(bench.chance().next());
        this.time = new ProcessTime(bench.ground().clock(), 0, 1);
    }

    /** Switches it on. */
    public void start() {
        ProcessTime mine = new ProcessTime(bench.ground().clock(), 0, 1);
        time = mine;
        bootId = ids.uuid().toString();
        seq = 0;
        Connection made = new Connection(
                bench.broker(),
                network,
                mine,
                new Connection.Settings(
                        "reader-" + bootId,
                        new Broker.Will(Bench.ROOT + "reader/life", life(false)),
                        nth -> List.of(),
                        true,
                        500,
                        500),
                new Connection.Events() {
                    @Override
                    public void opening() {
                        // It hears nothing.
                    }

                    @Override
                    public void up() {
                        announce();
                    }

                    @Override
                    public void down() {
                        // It tries again by itself.
                    }

                    @Override
                    public void message(String topic, byte[] payload, boolean retained) {
                        // It hears nothing.
                    }
                });
        connection = made;
        made.start();
        mine.every(REFRESH_MILLIS, this::announce);
    }

    /** It loses its mains. */
    public void stop() {
        time.end();
        Connection last = connection;
        if (last != null) {
            last.die();
        }
    }

    /** Nobody answers its pings any more, and it notices. */
    public void noticeSilence() {
        Connection present = connection;
        if (present != null) {
            present.noticeSilence();
        }
    }

    /** A document was laid on the glass. */
    public void placed() {
        document("PLACED", "");
    }

    /** The page was read. */
    public void page(List<String> lines) {
        document(
                "PAGE",
                lines.stream()
                        .map(line -> "\"" + line + "\"")
                        .collect(Collectors.joining(",", ",\"mrzLines\":[", "]")));
    }

    /** The document was taken away. */
    public void removed() {
        document("REMOVED", "");
    }

    private void document(String event, String more) {
        publish(
                "reader/document",
                text("{\"event\":\"" + event + "\",\"seq\":" + ++seq + more + "}"),
                false,
                EXPIRY_SECONDS);
    }

    private void announce() {
        publish("reader/life", life(true), true, 0);
    }

    private byte[] life(boolean online) {
        return text("{\"state\":\"" + (online ? "ONLINE" : "OFFLINE") + "\",\"bootId\":\"" + bootId
                + "\",\"build\":\"rig-reader\",\"simulated\":true}");
    }

    private void publish(String name, byte[] payload, boolean keep, long expirySeconds) {
        Connection present = connection;
        if (present != null && !time.ended()) {
            present.publish(Bench.ROOT + name, payload, 1, keep, expirySeconds);
        }
    }

    private static byte[] text(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
