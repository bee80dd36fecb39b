// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures the round trip controller, broker, door controller, broker, controller over {@code bench/echo}, QoS 1, through a
 * real Mosquitto on loopback: with TCP_NODELAY as the contract wants it, and without it on either or both sides.
 */
@Command(
        name = "link",
        mixinStandardHelpOptions = true,
        description = "Round trip to the door controller through Mosquitto, with and without TCP_NODELAY.")
public final class LinkBench implements Callable<Integer> {
    private static final long LOST_SECONDS = 10;
    private static final int WARM_UP = 20;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "500",
            description = "Round trips a row (default: ${DEFAULT-VALUE}).")
    private int samples;

    /** Runs it as a program of its own. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LinkBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%-8s %-8s %8s %9s %9s %9s%n",
                "client",
                "broker",
                "samples",
                "p50 ms",
                "p90 ms",
                "p99 ms");
        for (boolean broker : new boolean[] {true, false}) {
            for (boolean client : new boolean[] {true, false}) {
                long[] micros = measure(client, broker, samples);
                Arrays.sort(micros);
                out.printf(
                        Locale.ROOT,
                        "%-8s %-8s %8d %9.3f %9.3f %9.3f%n",
                        client ? "nodelay" : "default",
                        broker ? "nodelay" : "default",
                        micros.length,
                        percentile(micros, 50),
                        percentile(micros, 90),
                        percentile(micros, 99));
                out.flush();
            }
        }
        return 0;
    }

    /** Round trips in microseconds, in the order in which they were made. */
    static long[] measure(boolean clientNoDelay, boolean brokerNoDelay, int samples)
            throws IOException, InterruptedException {
        RigTopics topics = new RigTopics("bench", "lane-1");
        BlockingQueue<Long> answers = new ArrayBlockingQueue<>(1);
        try (MosquittoBroker broker = MosquittoBroker.start(0, brokerNoDelay);
                RigLink echo = echo(broker.address(), topics, clientNoDelay);
                RigLink asker = new RigLink(broker.address(), "bench-controller", null, clientNoDelay)
                        .on(topics.of("bench/echo/res"), 1, m -> answers.offer(System.nanoTime()))
                        .start()) {
            awaitUp(echo);
            awaitUp(asker);
            long[] micros = new long[samples];
            for (int i = -WARM_UP; i < samples; i++) {
                long start = System.nanoTime();
                ObjectNode request = WireObject.fresh()
                        .put("id", i + WARM_UP)
                        .put("monoMicros", TimeUnit.NANOSECONDS.toMicros(start) & WireObject.MAX_INTEGER);
                asker.publish(topics.of("bench/echo/req"), WireObject.bytes(request), Delivery.EVENT);
                Long end = answers.poll(LOST_SECONDS, TimeUnit.SECONDS);
                if (end == null) {
                    throw new IOException("An echo did not come back within " + LOST_SECONDS + " s.");
                }
                if (i >= 0) {
                    micros[i] = TimeUnit.NANOSECONDS.toMicros(end - start);
                }
            }
            return micros;
        }
    }

    /** A door controller that only echoes, on the same kind of connection as the virtual one. */
    private static RigLink echo(URI broker, RigTopics topics, boolean noDelay) {
        RigLink[] self = new RigLink[1];
        self[0] = new RigLink(broker, "bench-plc", null, noDelay)
                .on(
                        topics.of("bench/echo/req"),
                        1,
                        m -> self[0].publish(topics.of("bench/echo/res"), m.payload(), Delivery.EVENT));
        return self[0].start();
    }

    private static void awaitUp(RigLink link) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOST_SECONDS);
        while (!link.up()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("No connection to the broker within " + LOST_SECONDS + " s.");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** The smallest sample that at least so many percent do not exceed, milliseconds. */
    static double percentile(long[] sortedMicros, int percent) {
        int rank = (int) Math.ceil(sortedMicros.length * percent / 100.0);
        return sortedMicros[Math.max(0, rank - 1)] / 1_000.0;
    }
}
