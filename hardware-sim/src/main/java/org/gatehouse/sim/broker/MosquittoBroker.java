// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real Eclipse Mosquitto as a child process, on loopback only, with its own configuration and nothing kept on disk. */
public final class MosquittoBroker implements AutoCloseable {
    private static final long START_MILLIS = 10_000;

    private final Process process;
    private final Path configuration;
    private final Path log;
    private final URI address;

    private MosquittoBroker(Process process, Path configuration, Path log, URI address) {
        this.process = process;
        this.configuration = configuration;
        this.log = log;
        this.address = address;
    }

    /** The program, where Debian or the search path has it; empty when it is not installed. */
    public static Optional<Path> program() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Stream.of(path.split(":", -1)), Stream.of("/usr/sbin", "/usr/local/sbin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts one on a free port, with TCP_NODELAY as the contract wants it. */
    public static MosquittoBroker start() throws IOException, InterruptedException {
        return start(0, true);
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param wantedPort on 127.0.0.1; 0 for a free one
     * @param noDelay Mosquitto's {@code set_tcp_nodelay}; false only to measure what it is worth
     * @throws IOException when it is not installed, with a sentence that names the package, or does not start
     */
    public static MosquittoBroker start(int wantedPort, boolean noDelay) throws IOException, InterruptedException {
        int port = wantedPort == 0 ? freePort() : wantedPort;
        return start(
                List.of(
                        "listener " + port + " 127.0.0.1",
                        "allow_anonymous true",
                        "persistence false",
                        "set_tcp_nodelay " + noDelay,
                        "log_dest none"),
                Files.createTempFile("gatehouse-mosquitto", ".log"),
                URI.create("tcp://127.0.0.1:" + port));
    }

    /**
     * Starts one with the configuration of a site, and waits until it listens.
     *
     * @param configuration listens on that port of 127.0.0.1, with TLS; everything in it stays as it is, and a log is kept beside
     * @param port as there
     */
    public static MosquittoBroker startTls(Path configuration, int port) throws IOException, InterruptedException {
        Path log = Files.createTempFile("gatehouse-mosquitto", ".log");
        List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
        lines.add("log_dest file " + log);
        // Says who was refused what; of messages it names the topic only.
        lines.add("log_type all");
        return start(lines, log, URI.create("ssl://127.0.0.1:" + port));
    }

    private static MosquittoBroker start(List<String> lines, Path log, URI address)
            throws IOException, InterruptedException {
        Path program = program()
                .orElseThrow(
                        () -> new IOException(
                                "Mosquitto is not installed: install the Debian package 'mosquitto' (apt-get install mosquitto)."));
        Path configuration = Files.createTempFile("gatehouse-mosquitto", ".conf");
        List<String> all = new ArrayList<>(lines);
        // As root Mosquitto would change to a user who cannot read the files; loopback is all it serves.
        all.add("user " + System.getProperty("user.name"));
        Files.write(configuration, all);
        Process process = new ProcessBuilder(program.toString(), "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        MosquittoBroker broker = new MosquittoBroker(process, configuration, log, address);
        broker.awaitListening();
        return broker;
    }

    private void awaitListening() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (Socket probe = new Socket()) {
                probe.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 200);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
        String said = said();
        close();
        throw new IOException("Mosquitto did not listen on port " + port() + " within 10 s. " + said);
    }

    /** A port on 127.0.0.1 that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Where clients connect to. */
    public URI address() {
        return address;
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return address.getPort();
    }

    /** What it has written to its log so far; nothing without TLS. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.deleteIfExists(configuration);
        Files.deleteIfExists(log);
    }
}
