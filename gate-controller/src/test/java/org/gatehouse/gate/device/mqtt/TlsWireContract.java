// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.gate.WireKey;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.gatehouse.sim.reader.DocumentScanner;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigBroker;
import org.gatehouse.sim.wire.RigIdentity;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lane over a broker with the certificates and rules that {@code ./gatehouse rig pki} writes: who has no certificate of the site
 * gets no connection, and who has one says only what his role says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TlsWireContract {
    private static final String LANE = "lane-1";
    private static final byte[] KEY = "a 32-byte key for tests only....".getBytes(StandardCharsets.US_ASCII);
    private static final int ATTEMPTS = 5;
    private static final Duration VALIDITY = Duration.ofDays(2);

    @TempDir
    static Path folder;

    private final RigTopics topics = new RigTopics("lab", LANE);
    private final SecureRandom random = new SecureRandom();
    private final List<AutoCloseable> parts = new CopyOnWriteArrayList<>();
    private SiteFolder site;
    private SiteFolder elsewhere;
    private Broker broker;

    /** A broker with TLS. */
    interface Broker extends AutoCloseable {
        URI address();

        /** Its log says so, where it has one. */
        boolean said(String words);
    }

    /** Starts one on that port of 127.0.0.1. */
    abstract Broker startBroker(SiteFolder of, int port) throws Exception;

    @BeforeAll
    void startTheBroker() throws Exception {
        int port = MosquittoBroker.freePort();
        site = site("site", Instant.now(Clock.systemUTC()), port);
        elsewhere = site("elsewhere", Instant.now(Clock.systemUTC()), port);
        broker = startBroker(site, port);
    }

    private SiteFolder site(String name, Instant now, int port) throws Exception {
        SiteFolder made = new SiteFolder(folder.resolve(name), "lab", List.of(LANE, "lane-2"));
        made.write(new SiteAuthority("lab", now, VALIDITY, random), List.of("127.0.0.1"), port + " 127.0.0.1");
        return made;
    }

    @AfterEach
    void closeWhatWasOpened() throws Exception {
        for (AutoCloseable part : parts) {
            part.close();
        }
        parts.clear();
    }

    @AfterAll
    void stopTheBroker() throws Exception {
        broker.close();
    }

    private RigBroker as(BrokerRole role) {
        return new RigBroker(broker.address(), Optional.of(site.identity(role, LANE)));
    }

    private static LinkIdentity identity(Path authority, SiteFolder of, String commonName) {
        return new LinkIdentity(authority, of.certificate(commonName), of.key(commonName), Clock.systemUTC());
    }

    private LaneLink lane(URI address, LinkIdentity identity) {
        LaneLink link = new LaneLink(
                new LaneLinkSettings(
                        address,
                        Optional.of(identity),
                        Optional.empty(),
                        Optional.empty(),
                        "lab",
                        LANE,
                        Set.of("lane-2"),
                        () -> new LaneKey(KEY),
                        "test",
                        true),
                LaneLink.monotonic());
        parts.add(0, link);
        return link;
    }

    private LaneLink lane() {
        return lane(broker.address(), identity(site.authority(), site, "ctl-" + LANE));
    }

    private VirtualPlc doorController() {
        VirtualPlc plc = VirtualPlc.usual(
                        new PlcWiring(
                                as(BrokerRole.DOOR_CONTROLLER),
                                "lab",
                                LANE,
                                new WireKey(WireKey.ONLY, KEY),
                                "virtual-plc"),
                        LaneBuild.withTravel(Duration.ofMillis(80)))
                .start();
        parts.add(0, plc);
        return plc;
    }

    /** Artemis now and then misses what comes right behind a TLS 1.3 handshake; every client of a lane tries again, and so does this. */
    private RawClient raw(RigIdentity identity) throws Exception {
        for (int left = ATTEMPTS; ; left--) {
            try {
                RawClient client = new RawClient(broker.address(), identity.context());
                parts.add(0, client);
                return client;
            } catch (MqttException e) {
                if (left == 1) {
                    throw e;
                }
            }
        }
    }

    @Test
    void aDoorIsOpenedAndClosedAndADocumentReadOverTls() throws Exception {
        VirtualPlc plc = doorController();
        LaneLink link = lane();
        MqttDoors doors = new MqttDoors(link);
        DoorDiary diary = new DoorDiary();
        doors.listen(diary);
        new MqttSensors(link);
        MqttDocumentReader reader = new MqttDocumentReader(link, new org.gatehouse.gate.device.NoChip());
        DocumentDiary documents = new DocumentDiary();
        reader.listen(documents);
        link.start();
        DocumentScanner scanner = new DocumentScanner(as(BrokerRole.READER), "lab", LANE, "scanner").start();
        parts.add(0, scanner);
        List<String> heard = new CopyOnWriteArrayList<>();
        RigLink console = new RigLink(as(BrokerRole.CONSOLE), "console", null, true)
                .on(topics.of("door/entry/state"), 1, m -> heard.add("entry"))
                .on(topics.of("reader/document"), 1, m -> heard.add("document"))
                .start();
        parts.add(0, console);
        DoorContract.eventually().until(() -> diary.up && plc.hearsController() && console.up());
        DoorContract.eventually().until(() -> documents.lines.contains("link true"));

        scanner.place();
        UUID permit = doors.permit(Door.ENTRY, UUID.randomUUID(), Duration.ofMillis(200));

        DoorContract.eventually().until(() -> diary.lines.contains("ENTRY OPEN") && diary.closed(Door.ENTRY));
        DoorContract.eventually().until(() -> documents.lines.contains("placed"));
        assertThat(diary.answers).contains(new DoorDiary.Answer(permit, Door.ENTRY, true, ""));
        assertThat(plc.executed(DoorSide.ENTRY)).isEqualTo(1);
        assertThat(link.troubles()).isEmpty();
        assertThat(heard)
                .as("the console sees doors, and no document")
                .contains("entry")
                .doesNotContain("document");
    }

    @Test
    void aClientWithoutACertificateGetsNoConnection() throws Exception {
        SSLContext anonymous = RawClient.trusting(site.authority());

        assertThatThrownBy(() -> new RawClient(broker.address(), anonymous)).satisfies(RawClient::endedByTls);
        DoorContract.eventually().until(() -> broker.said("peer did not return a certificate"));
    }

    @Test
    void aClientWithACertificateOfAnotherAuthorityGetsNoConnection() throws Exception {
        RigIdentity stranger =
                new RigIdentity(site.authority(), elsewhere.certificate("ctl-" + LANE), elsewhere.key("ctl-" + LANE));

        assertThatThrownBy(() -> raw(stranger)).satisfies(RawClient::endedByTls);
        DoorContract.eventually().until(() -> broker.said("certificate verify failed"));
    }

    @Test
    void aControllerWithACertificateOfAnotherAuthoritySaysSoAndKeepsTrying() {
        LaneLink link = lane(broker.address(), identity(site.authority(), elsewhere, "ctl-" + LANE));
        link.start();

        DoorContract.eventually().until(() -> !link.troubles().isEmpty());
        assertThat(link.troubles()).containsExactly(LinkTrouble.BROKER_UNPROVED);
    }

    @Test
    void aControllerBelievesNoBrokerOfAnotherAuthority() {
        LaneLink link = lane(broker.address(), identity(elsewhere.authority(), site, "ctl-" + LANE));
        link.start();

        DoorContract.eventually().until(() -> link.troubles().contains(LinkTrouble.BROKER_UNPROVED));
    }

    @Test
    void aControllerBelievesNoBrokerByAnotherNameThanItsCertificates() {
        // The same machine under a name that the certificate does not have.
        URI address = URI.create("ssl://localhost:" + broker.address().getPort());
        LaneLink link = lane(address, identity(site.authority(), site, "ctl-" + LANE));
        link.start();

        DoorContract.eventually().until(() -> link.troubles().contains(LinkTrouble.BROKER_UNPROVED));
    }

    @Test
    void aClientThatSpeaksTls12OnlyIsRefused() throws Exception {
        SSLContext context = site.identity(BrokerRole.CONTROLLER, LANE).context();
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory()
                .createSocket("127.0.0.1", broker.address().getPort())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});

            assertThatThrownBy(socket::startHandshake)
                    .isInstanceOf(SSLHandshakeException.class)
                    .hasMessageContaining("protocol_version");
        }
        DoorContract.eventually().until(() -> broker.said("unsupported protocol"));
    }

    @Test
    void aDoorControllersCertificateDoesNotPublishAPermit() throws Exception {
        denied(raw(site.identity(BrokerRole.DOOR_CONTROLLER, LANE)), "door/exit/cmd");
    }

    @Test
    void aReaderOpensNoDoorAndTellsOfNone() throws Exception {
        RawClient reader = raw(site.identity(BrokerRole.READER, LANE));

        denied(reader, "door/exit/cmd");
        denied(reader, "door/exit/state");
        denied(reader, "safety/state");
    }

    @Test
    void aControllerTellsOfNoDoorAndNoSafety() throws Exception {
        RawClient controller = raw(site.identity(BrokerRole.CONTROLLER, LANE));

        denied(controller, "door/exit/state");
        denied(controller, "safety/state");
        denied(controller, "reader/document");
    }

    @Test
    void aControllerOfAnotherLaneOpensNoDoorHere() throws Exception {
        denied(raw(site.identity(BrokerRole.CONTROLLER, "lane-2")), "door/exit/cmd");
    }

    @Test
    void theConsoleSaysNothing() throws Exception {
        RawClient console = raw(site.identity(BrokerRole.CONSOLE, LANE));

        denied(console, "txn/event");
        denied(console, "door/exit/cmd");
    }

    @Test
    void aControllerThatIsDeniedWhatItMustSayNoticesIt() {
        LaneLink link = lane(broker.address(), identity(site.authority(), site, "plc-" + LANE));
        link.start();

        // Mosquitto lets everybody subscribe and gives him nothing; the demo's broker refuses the subscription at once.
        DoorContract.eventually()
                .until(() -> link.troubles().contains(LinkTrouble.BROKER_DENIES)
                        || link.troubles().contains(LinkTrouble.BROKER_REFUSED));
    }

    @Test
    void aBrokerLetsARetainedPermitThroughSoTheDoorControllerRefusesItAndTheControllerClearsIt() throws Exception {
        VirtualPlc plc = doorController();
        RigLink controller = new RigLink(as(BrokerRole.CONTROLLER), "careless", null, true).start();
        parts.add(0, controller);
        DoorContract.eventually().until(controller::up);
        controller.publish(topics.of("door/exit/cmd"), "{}".getBytes(StandardCharsets.UTF_8), new Delivery(1, true, 0));
        DoorContract.eventually().until(() -> keptPermits(controller) == 1);

        lane().start();

        DoorContract.eventually().until(() -> keptPermits(controller) == 0);
        assertThat(plc.executed(DoorSide.EXIT)).isZero();
    }

    /** How many permits the broker keeps: it sends them before anything that is said after the subscription. */
    private int keptPermits(RigLink controller) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (RigLink late = new RigLink(as(BrokerRole.DOOR_CONTROLLER), "late", null, true)
                .on(topics.of("door/exit/cmd"), 1, m -> heard.add("permit"))
                .on(topics.of("bench/echo/req"), 1, m -> heard.add("echo"))
                .start()) {
            DoorContract.eventually().until(late::up);
            controller.publish(
                    topics.of("bench/echo/req"), "{\"id\":1}".getBytes(StandardCharsets.UTF_8), Delivery.EVENT);
            DoorContract.eventually().until(() -> heard.contains("echo"));
            return heard.indexOf("echo");
        }
    }

    /** The publisher is told (MQTT 5 §3.4.2.1, 0x87), and nobody who may hear the topic hears anything. */
    private void denied(RawClient client, String name) throws Exception {
        BrokerRole listener = name.startsWith("door/exit/cmd") ? BrokerRole.DOOR_CONTROLLER : BrokerRole.CONTROLLER;
        List<String> heard = new CopyOnWriteArrayList<>();
        try (RigLink ear = new RigLink(as(listener), "ear-" + UUID.randomUUID(), null, true)
                .on(topics.of(name), 1, m -> heard.add(name))
                .start()) {
            DoorContract.eventually().until(ear::up);

            assertThat(client.publish(topics.of(name)))
                    .as("PUBACK for %s", name)
                    .isEqualTo(0x87);

            assertThat(heard).isEmpty();
        }
        assertThat(broker.said("Denied PUBLISH")).isTrue();
    }

    /** Remembers what the reader told. */
    private static final class DocumentDiary implements org.gatehouse.gate.device.DocumentReader.Listener {
        final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void documentPlaced() {
            lines.add("placed");
        }

        @Override
        public void pageRead(List<String> mrzLines) {
            lines.add("page");
        }

        @Override
        public void pagePictured(org.gatehouse.gate.device.PagePictures pictures) {
            lines.add("pictures");
        }

        @Override
        public void pageLost() {
            lines.add("lost");
        }

        @Override
        public void documentRemoved() {
            lines.add("removed");
        }

        @Override
        public void linkChanged(boolean up) {
            lines.add("link " + up);
        }
    }
}
