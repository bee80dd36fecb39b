// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An MQTT 5 broker inside this process, on loopback only: for the demo and for tests. Keeps nothing on disk. It asks nobody
 * who he is, so it is no broker for a real lane.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Held for as long as the process lives: java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            Stream.of("org.apache.activemq", "io.netty").map(Logger::getLogger).toList();

    private static final Logger MQTT = Logger.getLogger("org.apache.activemq.artemis.core.protocol.mqtt");

    private final EmbeddedActiveMQ server;
    private final Path folder;
    private final int port;

    private EmbeddedBroker(EmbeddedActiveMQ server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /** Starts one on a free port. */
    public static EmbeddedBroker start() throws IOException {
        return start(0);
    }

    /** Starts one on that port of 127.0.0.1; 0 for a free one. */
    public static EmbeddedBroker start(int wantedPort) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        // Reports a null pointer of its own for every client that was cut off when the broker stops.
        MQTT.setLevel(Level.OFF);
        int port = wantedPort == 0 ? freePort() : wantedPort;
        Path folder = Files.createTempDirectory("gatehouse-broker");
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            server.setConfiguration(configuration(folder, port));
            server.start();
        } catch (Exception e) {
            throw new IOException("The embedded broker did not start on port " + port + ".", e);
        }
        return new EmbeddedBroker(server, folder, port);
    }

    private static Configuration configuration(Path folder, int port) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString());
        configuration.setBrokerInstance(folder.toFile());
        configuration.addAcceptorConfiguration("mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT&tcpNoDelay=true");
        return configuration.addAddressSetting(
                "#", new AddressSettings().setAutoCreateAddresses(true).setAutoCreateQueues(true));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Where clients connect to. */
    public URI address() {
        return URI.create("tcp://127.0.0.1:" + port);
    }

    /** The port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Where it would write if it wrote; gone once it is closed. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded broker did not stop.", e);
        } finally {
            deleteFolder();
        }
    }

    private void deleteFolder() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
