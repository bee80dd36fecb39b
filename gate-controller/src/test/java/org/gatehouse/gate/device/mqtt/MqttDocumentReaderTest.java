// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.gate.device.DocumentReader;
import org.gatehouse.gate.device.NoChip;
import org.gatehouse.gate.device.PagePictures;
import org.gatehouse.sim.broker.EmbeddedBroker;
import org.gatehouse.sim.reader.DocumentScanner;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MqttDocumentReaderTest {
    private static final RigTopics TOPICS = new RigTopics("lab", "lane-1");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<PagePictures> taken = new CopyOnWriteArrayList<>();
    private EmbeddedBroker broker;
    private DocumentScanner scanner;
    private LaneLink link;
    private MqttDocumentReader reader;

    @BeforeEach
    void open() throws Exception {
        broker = EmbeddedBroker.start();
        scanner = new DocumentScanner(broker.address(), "lab", "lane-1", "scanner").start();
        connect(true);
    }

    @AfterEach
    void close() {
        link.close();
        scanner.close();
        broker.close();
    }

    @Test
    void aMessageThatComesTwiceIsHeardOnce() {
        eventually().until(() -> heard.contains("up"));
        try (RigLink twin = new RigLink(broker.address(), "twin", null, true).start()) {
            eventually().until(twin::up);
            for (String message : List.of(
                    "{\"event\":\"PLACED\",\"seq\":1}",
                    "{\"event\":\"PLACED\",\"seq\":1}",
                    "{\"event\":\"REMOVED\",\"seq\":2}")) {
                twin.publish(TOPICS.of("reader/document"), message.getBytes(StandardCharsets.UTF_8), Delivery.DOCUMENT);
            }
            eventually().until(() -> heard.contains("removed"));
        }
        assertThat(heard).containsExactly("down", "up", "placed", "removed");
    }

    @Test
    void thePicturesThatPageNamesAreHandedOn() {
        byte[] infrared = picture(1, 300_000);
        byte[] visible = picture(2, PagePictures.MAX_BYTES);
        eventually().until(() -> heard.contains("up"));
        scanner.place();
        scanner.page(Optional.of(infrared), Optional.of(visible));

        eventually().until(() -> heard.contains("pictures"));

        assertThat(taken.get(0).infrared())
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(infrared));
        assertThat(taken.get(0).visible()).hasValueSatisfying(b -> assertThat(b).isEqualTo(visible));
        assertThat(link.drops()).isEmpty();
    }

    @Test
    void aPageInOneLightIsHandedOn() {
        eventually().until(() -> heard.contains("up"));
        scanner.place();
        scanner.page(Optional.empty(), Optional.of(picture(3, 1_000)));

        eventually().until(() -> heard.contains("pictures"));

        assertThat(taken.get(0).infrared()).isEmpty();
        assertThat(taken.get(0).visible()).isPresent();
    }

    @Test
    void aPictureThatNoPageNamesIsDroppedAndCounted() {
        eventually().until(() -> heard.contains("up"));
        try (RigLink twin = new RigLink(broker.address(), "twin", null, true).start()) {
            eventually().until(twin::up);
            twin.publish(TOPICS.of("reader/page/visible"), picture(4, 1_000), Delivery.DOCUMENT);
            scanner.place();
            scanner.page(Optional.empty(), Optional.of(picture(3, 1_000)));
            eventually().until(() -> heard.contains("pictures"));
            eventually().until(() -> link.drops().containsKey(DropReason.PICTURE_UNNAMED));
        }
        assertThat(taken.get(0).visible()).hasValueSatisfying(b -> assertThat(b).isEqualTo(picture(3, 1_000)));
    }

    @Test
    void aPageWhosePicturesDoNotComeIsDroppedAndCounted() {
        eventually().until(() -> heard.contains("up"));
        try (RigLink twin = new RigLink(broker.address(), "twin", null, true).start()) {
            eventually().until(twin::up);
            String page = "{\"event\":\"PAGE\",\"seq\":9,\"pictures\":[{\"light\":\"INFRARED\",\"sha256\":\""
                    + "0123456789abcdef".repeat(4) + "\",\"bytes\":1000}]}";
            twin.publish(TOPICS.of("reader/document"), page.getBytes(StandardCharsets.UTF_8), Delivery.DOCUMENT);
            eventually().until(() -> link.drops().containsKey(DropReason.PICTURE_MISSING));
        }
        eventually().until(() -> heard.contains("lost"));
        assertThat(heard).doesNotContain("pictures");
    }

    @Test
    void aPictureLongerThanTheContractAllowsNeverArrives() {
        eventually().until(() -> heard.contains("up"));
        try (RigLink twin = new RigLink(broker.address(), "twin", null, true).start()) {
            eventually().until(twin::up);
            twin.publish(TOPICS.of("reader/page/visible"), picture(5, PagePictures.MAX_BYTES + 1), Delivery.DOCUMENT);
            twin.publish(
                    TOPICS.of("reader/page/visible"), picture(5, PagePictures.MAX_BYTES + 9_000), Delivery.DOCUMENT);
            eventually().until(() -> link.drops().containsKey(DropReason.MESSAGE_TOO_LONG));
        }
        scanner.place();
        eventually().until(() -> heard.contains("placed"));
        assertThat(heard).containsExactly("down", "up", "placed");
        assertThat(link.drops()).containsEntry(DropReason.MESSAGE_TOO_LONG, 1L);
    }

    private static byte[] picture(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aReaderThatWasSwitchedOffAndOnIsDownAndUpAgainAndCountsAnew() {
        eventually().until(() -> heard.contains("up"));
        scanner.place();
        eventually().until(() -> heard.contains("placed"));
        scanner.close();
        eventually().until(() -> heard.get(heard.size() - 1).equals("down"));
        eventually().until(() -> link.troubles().contains(LinkTrouble.READER_AWAY));

        scanner = new DocumentScanner(broker.address(), "lab", "lane-1", "scanner").start();
        eventually().until(() -> heard.get(heard.size() - 1).equals("up"));
        scanner.place();

        eventually().until(() -> heard.equals(List.of("down", "up", "placed", "down", "up", "placed")));
        assertThat(link.troubles()).doesNotContain(LinkTrouble.READER_AWAY);
    }

    @Test
    void aSimulatedReaderNeverComesUpInProduction() {
        link.close();
        heard.clear();
        connect(false);

        eventually().until(() -> link.troubles().contains(LinkTrouble.READER_SIMULATED));
        scanner.place();
        eventually().until(() -> link.troubles().contains(LinkTrouble.READER_AWAY));

        assertThat(reader.simulatedPeer()).isTrue();
        // The link that was closed may still tell its own end.
        assertThat(heard).containsOnly("down");
    }

    private void connect(boolean acceptSimulated) {
        link = new LaneLink(
                new LaneLinkSettings(
                        broker.address(),
                        Optional.empty(),
                        Optional.empty(),
                        "lab",
                        "lane-1",
                        Set.of(),
                        new LaneKey(new byte[32]),
                        "test",
                        acceptSimulated),
                LaneLink.monotonic());
        reader = new MqttDocumentReader(link, new NoChip());
        reader.listen(new Diary());
        link.start();
    }

    private static ConditionFactory eventually() {
        return await().atMost(DoorDiary.PATIENCE).pollInterval(Duration.ofMillis(10));
    }

    private final class Diary implements DocumentReader.Listener {
        @Override
        public void documentPlaced() {
            heard.add("placed");
        }

        @Override
        public void pageRead(List<String> mrzLines) {
            heard.add("page");
        }

        @Override
        public void pagePictured(PagePictures pictures) {
            taken.add(pictures);
            heard.add("pictures");
        }

        @Override
        public void pageLost() {
            heard.add("lost");
        }

        @Override
        public void documentRemoved() {
            heard.add("removed");
        }

        @Override
        public void linkChanged(boolean up) {
            heard.add(up ? "up" : "down");
        }
    }
}
