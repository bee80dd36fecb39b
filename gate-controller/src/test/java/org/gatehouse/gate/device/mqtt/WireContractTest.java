// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.MqttSubscription;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.NoChip;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.sim.broker.EmbeddedBroker;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.reader.DocumentScanner;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;
import org.junit.jupiter.api.Test;

/** A listener on the wire writes down a whole crossing; everything that was said must be as docs/contract says. */
class WireContractTest {
    private static final byte[] KEY = new byte[32];
    private static final List<String> LINES =
            List.of("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");

    private record Said(String name, byte[] payload, int qos, boolean retained, long expirySeconds) {}

    private final List<Said> said = new CopyOnWriteArrayList<>();
    private final List<Said> heard = new CopyOnWriteArrayList<>();
    private final List<String> documents = new CopyOnWriteArrayList<>();

    @Test
    void everythingSaidDuringACrossingIsAsTheContractSays() throws Exception {
        RigTopics topics = new RigTopics("lab", "lane-1");
        DoorDiary diary = new DoorDiary();
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                AutoCloseable ear =
                        listen(broker, "ear", exactly(WireContract.channels().keySet()), said);
                AutoCloseable all =
                        listen(broker, "all", new MqttSubscription[] {new MqttSubscription(topics.of("#"), 0)}, heard);
                VirtualPlc plc = VirtualPlc.usual(
                                new PlcWiring(broker.address(), "lab", "lane-1", KEY, "virtual-plc"),
                                LaneBuild.withTravel(Duration.ofMillis(100)))
                        .start();
                DocumentScanner scanner = new DocumentScanner(broker.address(), "lab", "lane-1", "scanner").start();
                RigLink bench = new RigLink(broker.address(), "bench", null, true).start();
                LaneLink link = link(broker)) {
            MqttDoors doors = new MqttDoors(link);
            new MqttSensors(link);
            MqttDocumentReader reader = new MqttDocumentReader(link, new NoChip());
            MqttTransactionEvents events = new MqttTransactionEvents(link);
            doors.listen(diary);
            reader.listen(new Documents());
            link.start();
            eventually().until(() -> diary.up && documents.contains("link true") && plc.hearsController());

            scanner.place();
            scanner.page(LINES);
            scanner.remove();
            scanner.place();
            scanner.page(Optional.of(new byte[200_000]), Optional.of(new byte[300_000]));
            eventually()
                    .until(() -> documents.equals(List.of(
                            "link false",
                            "link true",
                            "placed",
                            LINES.toString(),
                            "removed",
                            "placed",
                            "PagePictures[200000 and 300000 bytes]")));
            scanner.remove();
            doors.permit(Door.ENTRY, UUID.randomUUID(), Duration.ofSeconds(5));
            eventually().until(() -> diary.positions.get(Door.ENTRY) == DoorPosition.OPEN);
            doors.permit(Door.EXIT, UUID.randomUUID(), Duration.ofSeconds(5));
            eventually().until(() -> diary.answers.size() == 2);
            plc.floor().personEntersLane();
            eventually().until(() -> diary.closed(Door.ENTRY));
            plc.floor().itemLeft(true);
            doors.permit(Door.EXIT, UUID.randomUUID(), Duration.ofMillis(200));
            eventually().until(() -> diary.lines.contains("EXIT OPEN") && diary.closed(Door.EXIT));
            events.publish(new TransactionEvents.Step(
                    UUID.randomUUID(),
                    "FACE_CAPTURE",
                    Prompt.LOOK_HERE,
                    Optional.empty(),
                    Optional.empty(),
                    12,
                    OptionalLong.empty()));
            events.publish(new TransactionEvents.Step(
                    UUID.randomUUID(),
                    "RESET",
                    Prompt.OFFICER_COMES,
                    Optional.of("REFERRED"),
                    Optional.of(ReasonCode.FACE_MISMATCH),
                    12,
                    OptionalLong.of(3)));
            bench.publish(topics.of("bench/echo/req"), "{\"id\":1,\"monoMicros\":2}".getBytes(), Delivery.EVENT);
            eventually().until(() -> names().contains("bench/echo/res") && names().contains("txn/event"));
            assertThat(link.drops()).isEmpty();
            assertThat(reader.simulatedPeer() && doors.simulatedPeer()).isTrue();
        }
        Map<String, WireContract.Channel> channels = WireContract.channels();
        assertThat(names()).containsExactlyInAnyOrderElementsOf(channels.keySet());
        assertThat(heard).isNotEmpty().allSatisfy(m -> assertThat(channels).containsKey(m.name()));
        for (Said message : said) {
            hold(message, channels.get(message.name()));
        }
    }

    private static void hold(Said message, WireContract.Channel channel) throws Exception {
        if (message.name().endsWith("/cmd") && message.payload().length == 0) {
            // How the controller clears what somebody retained there.
            assertThat(message.retained()).isTrue();
            return;
        }
        if (channel.schema().isPresent()) {
            JsonNode fields = WireContract.JSON.readTree(message.payload());
            assertThat(channel.schema().get().validate(fields))
                    .as("%s %s", message.name(), fields)
                    .isEmpty();
        }
        assertThat(message.qos()).as("QoS of %s", message.name()).isEqualTo(channel.qos());
        assertThat(message.retained()).as("retained %s", message.name()).isEqualTo(channel.retain());
        assertThat(message.payload().length).isLessThanOrEqualTo(channel.maxBytes());
        if (channel.expirySeconds() == 0) {
            assertThat(message.expirySeconds()).isZero();
        } else {
            assertThat(message.expirySeconds()).isBetween(1L, channel.expirySeconds());
        }
    }

    @Test
    void everyTopicInTheCodeIsInTheContractAndEveryChannelHasASchema() throws Exception {
        Map<String, WireContract.Channel> channels = WireContract.channels();

        assertThat(channels.keySet()).containsAll(LaneTopics.all());
        assertThat(channels.keySet().stream().filter(n -> !n.startsWith("bench/")))
                .containsExactlyInAnyOrderElementsOf(LaneTopics.all());
        assertThat(channels.values())
                .allSatisfy(c -> assertThat(c.maxBytes()).isEqualTo(LaneTopics.maxBytes(c.name())));
        assertThat(channels.values())
                .filteredOn(c -> c.schema().isPresent())
                .hasSize(channels.size() - 2)
                .allSatisfy(c -> assertThat(c.accepts(WireContract.JSON.createObjectNode()))
                        .as("an empty object on %s", c.name())
                        .isFalse());
        assertThat(channels.values()).allSatisfy(c -> assertThat(c.action()).isIn("send", "receive"));
    }

    private Set<String> names() {
        return said.stream().map(Said::name).collect(Collectors.toSet());
    }

    private static LaneLink link(EmbeddedBroker broker) {
        return new LaneLink(
                new LaneLinkSettings(
                        broker.address(),
                        Optional.empty(),
                        Optional.empty(),
                        "lab",
                        "lane-1",
                        Set.of(),
                        new LaneKey(KEY),
                        "test",
                        true),
                LaneLink.monotonic());
    }

    /** Hears everything of the lane just as it was published. */
    private static AutoCloseable listen(
            EmbeddedBroker broker, String clientId, MqttSubscription[] subscriptions, List<Said> said)
            throws MqttException {
        MqttAsyncClient client = new MqttAsyncClient(broker.address().toString(), clientId, new MemoryPersistence());
        client.setCallback(new MqttCallback() {
            @Override
            public void messageArrived(String topic, MqttMessage message) {
                Long expiry = message.getProperties().getMessageExpiryInterval();
                said.add(new Said(
                        topic.substring("abc/v1/lab/lane-1/".length()),
                        message.getPayload(),
                        message.getQos(),
                        message.isRetained(),
                        expiry == null ? 0 : expiry));
            }

            @Override
            public void disconnected(MqttDisconnectResponse response) {}

            @Override
            public void mqttErrorOccurred(MqttException exception) {}

            @Override
            public void deliveryComplete(IMqttToken token) {}

            @Override
            public void connectComplete(boolean reconnect, String serverUri) {}

            @Override
            public void authPacketArrived(int reasonCode, MqttProperties properties) {}
        });
        client.connect().waitForCompletion(10_000);
        client.subscribe(subscriptions, null, null, new MqttProperties()).waitForCompletion(10_000);
        return () -> {
            client.disconnect(500).waitForCompletion(2_000);
            client.close(true);
        };
    }

    /** Name by name: over wildcards not every broker tells whether a message was published retained. */
    private static MqttSubscription[] exactly(Set<String> names) {
        return names.stream()
                .map(name -> {
                    MqttSubscription subscription = new MqttSubscription("abc/v1/lab/lane-1/" + name, 2);
                    subscription.setRetainAsPublished(true);
                    return subscription;
                })
                .toArray(MqttSubscription[]::new);
    }

    private static ConditionFactory eventually() {
        return await().atMost(DoorDiary.PATIENCE).pollInterval(Duration.ofMillis(10));
    }

    private final class Documents implements DocumentReader.Listener {
        @Override
        public void documentPlaced() {
            documents.add("placed");
        }

        @Override
        public void pageRead(List<String> mrzLines) {
            documents.add(new ArrayList<>(mrzLines).toString());
        }

        @Override
        public void pagePictured(PagePictures pictures) {
            documents.add(pictures.toString());
        }

        @Override
        public void pageLost() {
            documents.add("lost");
        }

        @Override
        public void documentRemoved() {
            documents.add("removed");
        }

        @Override
        public void linkChanged(boolean up) {
            documents.add("link " + up);
        }
    }
}
