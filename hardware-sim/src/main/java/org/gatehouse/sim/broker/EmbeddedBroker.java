// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.gatehouse.sim.wire.RigIdentity;

/**
 * An MQTT 5 broker inside this process, on loopback only: for the demo and for tests. Keeps nothing on disk but, while it runs, its
 * own certificate. In clear it asks nobody who he is; with TLS it holds everybody to the same rules as a site's Mosquitto.
 */
public final class EmbeddedBroker implements AutoCloseable {
    /** Held for as long as the process lives: java.util.logging forgets the level of a logger that nobody holds. */
    private static final List<Logger> QUIET =
            Stream.of("org.apache.activemq", "io.netty").map(Logger::getLogger).toList();

    private static final Logger MQTT = Logger.getLogger("org.apache.activemq.artemis.core.protocol.mqtt");

    private final EmbeddedActiveMQ server;
    private final Path folder;
    private final URI address;

    private EmbeddedBroker(EmbeddedActiveMQ server, Path folder, URI address) {
        this.server = server;
        this.folder = folder;
        this.address = address;
    }

    /** Starts one on a free port. */
    public static EmbeddedBroker start() throws IOException {
        return start(0);
    }

    /** Starts one on that port of 127.0.0.1; 0 for a free one. */
    public static EmbeddedBroker start(int wantedPort) throws IOException {
        return start(wantedPort, Optional.empty());
    }

    /**
     * Starts one that speaks TLS 1.3 only and wants a certificate of everybody.
     *
     * @param wantedPort on 127.0.0.1; 0 for a free one
     * @param identity its own certificate, and the CA of its clients
     * @param access what they may do
     */
    public static EmbeddedBroker startTls(int wantedPort, RigIdentity identity, SiteAccess access) throws IOException {
        return start(wantedPort, Optional.of(new Guard(identity, access)));
    }

    /** Who may come in, and what he may do. */
    private record Guard(RigIdentity identity, SiteAccess access) {}

    private static EmbeddedBroker start(int wantedPort, Optional<Guard> guard) throws IOException {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        // Reports a null pointer of its own for every client that was cut off when the broker stops.
        MQTT.setLevel(Level.OFF);
        int port = wantedPort == 0 ? freePort() : wantedPort;
        Path folder = Files.createTempDirectory("gatehouse-broker");
        EmbeddedActiveMQ server = new EmbeddedActiveMQ();
        try {
            guard.ifPresent(of -> server.setSecurityManager(new CertificateAccess(of.access())));
            server.setConfiguration(configuration(folder, port, guard));
            server.start();
        } catch (Exception e) {
            throw new IOException("The embedded broker did not start on port " + port + ".", e);
        }
        return new EmbeddedBroker(
                server, folder, URI.create((guard.isPresent() ? "ssl" : "tcp") + "://127.0.0.1:" + port));
    }

    private static Configuration configuration(Path folder, int port, Optional<Guard> guard) throws Exception {
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration
                .setPersistenceEnabled(false)
                .setSecurityEnabled(guard.isPresent())
                // A certificate is looked at each time: answers kept by user name would be shared by all who have none.
                .setAuthenticationCacheSize(0)
                .setAuthorizationCacheSize(0)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setPagingDirectory(folder.resolve("paging").toString());
        configuration.setBrokerInstance(folder.toFile());
        String tls = guard.isPresent() ? tls(folder, guard.get().identity()) : "";
        configuration.addAcceptorConfiguration(
                "mqtt", "tcp://127.0.0.1:" + port + "?protocols=MQTT&tcpNoDelay=true" + tls);
        return configuration.addAddressSetting(
                "#", new AddressSettings().setAutoCreateAddresses(true).setAutoCreateQueues(true));
    }

    /** Artemis reads its certificates from files of its own kind. */
    private static String tls(Path folder, RigIdentity identity) throws IOException, GeneralSecurityException {
        String password = UUID.randomUUID().toString();
        Path keys = folder.resolve("broker.p12");
        Path trusted = folder.resolve("clients.p12");
        try (OutputStream out = Files.newOutputStream(keys)) {
            identity.keys(password.toCharArray()).store(out, password.toCharArray());
        }
        try (OutputStream out = Files.newOutputStream(trusted)) {
            identity.trusted().store(out, password.toCharArray());
        }
        return "&sslEnabled=true&enabledProtocols=TLSv1.3&needClientAuth=true&keyStoreType=PKCS12&trustStoreType=PKCS12"
                + "&keyStorePath=" + keys + "&keyStorePassword=" + password
                + "&trustStorePath=" + trusted + "&trustStorePassword=" + password;
    }

    private static int freePort() throws IOException {
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
