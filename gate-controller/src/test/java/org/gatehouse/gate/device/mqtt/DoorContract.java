// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.awaitility.core.ConditionFactory;
import org.gatehouse.gate.device.DoorLinkException;
import org.gatehouse.gate.device.Sensors;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.Position;
import org.gatehouse.sim.gate.SafetyState;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.gate.WireKey;
import org.gatehouse.sim.wire.Delivery;
import org.gatehouse.sim.wire.RigLink;
import org.gatehouse.sim.wire.RigTopics;
import org.gatehouse.sim.wire.TcpRelay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What both sides of the door wire must do, over whatever broker a subclass brings. Controller and door controller share no
 * class here but JUnit's: each implements docs/contract on its own.
 */
abstract class DoorContract {
    private static final byte[] KEY = "a 32-byte key for tests only....".getBytes(StandardCharsets.US_ASCII);
    private static final Duration OPEN = Duration.ofSeconds(8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RigTopics topics = new RigTopics("lab", "lane-1");
    /** Starts late enough that a time before now is still a time. */
    private final LongSupplier clock = startingAt(100_000, LaneLink.monotonic());

    private final AtomicReference<LaneKey> key = new AtomicReference<>(new LaneKey(KEY));
    private final AtomicLong nextSeq = new AtomicLong(1_000);
    private final List<Map<String, Object>> acks = new CopyOnWriteArrayList<>();
    private final DoorDiary diary = new DoorDiary();
    private TcpRelay cable;
    private LaneLink link;
    private MqttDoors doors;
    private VirtualPlc plc;
    private RigLink intruder;

    /** A broker that may be stopped and started on the same port. */
    interface Broker extends AutoCloseable {
        URI address();
    }

    /** Starts a broker; on that port, or on a free one for 0. */
    abstract Broker startBroker(int port) throws Exception;

    private Broker broker;

    @BeforeEach
    void wireTheLane() throws Exception {
        broker = startBroker(0);
        cable = new TcpRelay(broker.address().getPort());
        plc = VirtualPlc.usual(
                        new PlcWiring(broker.address(), "lab", "lane-1", KEY, "virtual-plc"),
                        new LaneBuild(
                                Duration.ofMillis(80),
                                Duration.ofMillis(50),
                                Duration.ofMillis(50),
                                Duration.ofSeconds(15),
                                Duration.ofMillis(300),
                                Set.of(DoorSide.ENTRY, DoorSide.EXIT),
                                0.98))
                .start();
        link = newLink(URI.create("tcp://127.0.0.1:" + cable.port()), true);
        doors = new MqttDoors(link);
        doors.listen(diary);
        intruder = new RigLink(broker.address(), "intruder", null, true)
                .on(topics.of("door/entry/ack"), 1, m -> ack(m.payload()))
                .on(topics.of("door/exit/ack"), 1, m -> ack(m.payload()))
                .start();
        link.start();
        eventually().until(() -> diary.up && diary.closed(Door.ENTRY) && diary.closed(Door.EXIT));
        eventually().until(() -> plc.hearsController() && intruder.up());
    }

    @AfterEach
    void takeItApart() throws Exception {
        intruder.close();
        link.close();
        plc.close();
        cable.close();
        broker.close();
    }

    private LaneLink newLink(URI address, boolean acceptSimulated) {
        return new LaneLink(
                new LaneLinkSettings(
                        address,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "lab",
                        "lane-1",
                        Set.of(),
                        key::get,
                        "test",
                        acceptSimulated),
                clock);
    }

    private void ack(byte[] payload) {
        try {
            acks.add(JSON.readerForMapOf(Object.class).readValue(payload));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static ConditionFactory eventually() {
        // Paho's receiver throws in its own thread when an answer comes for a client that was closed just now.
        return await().dontCatchUncaughtExceptions().atMost(DoorDiary.PATIENCE).pollInterval(Duration.ofMillis(10));
    }

    // --- what must work

    @Test
    void aPermitOpensTheDoorAndItClosesBehindThePersonWhoPassed() throws Exception {
        UUID permit = doors.permit(Door.ENTRY, UUID.randomUUID(), OPEN);

        eventually().until(() -> diary.positions.get(Door.ENTRY) == DoorPosition.OPEN);
        assertThat(diary.answers).containsExactly(new DoorDiary.Answer(permit, Door.ENTRY, true, ""));
        plc.floor().personEntersLane();
        eventually().until(() -> diary.closed(Door.ENTRY));
        eventually().until(() -> outcomes(permit).equals(List.of("ACCEPTED", "DONE")));
        assertThat(plc.floor().personsInside()).isEqualTo(1);
    }

    @Test
    void aDoorThatNobodyPassesClosesWhenItsLeaseIsOver() throws Exception {
        doors.permit(Door.EXIT, UUID.randomUUID(), Duration.ofMillis(300));

        eventually().until(() -> diary.lines.contains("EXIT OPEN"));
        eventually().until(() -> diary.closed(Door.EXIT));
    }

    @Test
    void theSensorsAreHeard() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        link.close();
        link = newLink(broker.address(), true);
        doors = new MqttDoors(link);
        MqttSensors sensors = new MqttSensors(link);
        doors.listen(diary);
        sensors.listen(new Sensors.Listener() {
            @Override
            public void presenceChanged(boolean occupied) {
                heard.add("occupied " + occupied);
            }

            @Override
            public void personsCounted(int persons, double confidence) {
                heard.add("persons " + persons + " " + confidence);
            }

            @Override
            public void itemChanged(boolean left) {
                heard.add("item " + left);
            }

            @Override
            public void assistanceAsked() {
                heard.add("assistance");
            }

            @Override
            public void exitPassed() {
                heard.add("passed");
            }
        });
        link.start();
        eventually().until(() -> heard.containsAll(List.of("occupied false", "persons 0 0.98", "item false")));
        eventually().until(plc::hearsController);

        plc.floor().secondPersonSlipsIn();
        permitUntilAccepted(Door.ENTRY);
        eventually().until(() -> plc.position(DoorSide.ENTRY) == Position.OPEN);
        plc.floor().personEntersLane();

        eventually().until(() -> heard.containsAll(List.of("occupied true", "persons 2 0.98")));
    }

    // --- what must not

    @Test
    void aPermitOlderThanItsTimeToLiveIsRefused() {
        UUID id = forge(Door.ENTRY, f -> f.put("issuedMonoMillis", clock.getAsLong() - 1_600));

        refused(id, "EXPIRED");
    }

    @Test
    void aPermitThatClaimsALongerLifeThanTheContractAllowsIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("ttlMillis", 1_501)), "EXPIRED");
    }

    @Test
    void aPermitFromTheFutureIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("issuedMonoMillis", clock.getAsLong() + 60_000)), "EXPIRED");
    }

    @Test
    void aRepeatedPermitIsAnsweredAgainAndNotExecutedAgain() {
        byte[] message = permit(Door.ENTRY, f -> {});
        UUID id = idOf(message);
        send(Door.ENTRY, message, Delivery.COMMAND);
        eventually().until(() -> outcomes(id).contains("ACCEPTED"));

        send(Door.ENTRY, message, Delivery.COMMAND);

        eventually()
                .until(() -> outcomes(id).stream().filter("ACCEPTED"::equals).count() == 2);
        assertThat(plc.executed(DoorSide.ENTRY)).isEqualTo(1);
    }

    @Test
    void aReplayedSequenceUnderANewIdIsRefused() throws Exception {
        long before = nextSeq.get();
        UUID first = forge(Door.ENTRY, f -> f.put("openMaxMillis", 100));
        eventually().until(() -> outcomes(first).contains("DONE"));

        refused(forge(Door.ENTRY, f -> f.put("seq", before)), "SEQUENCE");
        assertThat(plc.executed(DoorSide.ENTRY)).isEqualTo(1);
    }

    @Test
    void aPermitThatComesAfterALaterOneIsRefused() {
        UUID later = forge(Door.ENTRY, f -> f.put("seq", 5_000).put("openMaxMillis", 100));
        eventually().until(() -> outcomes(later).contains("DONE"));

        refused(forge(Door.EXIT, f -> f.put("seq", 4_999)), "SEQUENCE");
    }

    @Test
    void aRetainedPermitIsRefusedAndClearedByTheNextController() {
        byte[] message = permit(Door.EXIT, f -> {});
        send(Door.EXIT, message, new Delivery(1, true, 0));

        answered(idOf(message), "RETAINED");
        assertThat(plc.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        link.close();
        link = newLink(broker.address(), true);
        link.start();
        List<Integer> kept = new CopyOnWriteArrayList<>();
        eventually().until(() -> {
            kept.clear();
            try (RigLink late = new RigLink(broker.address(), "late", null, true)
                    .on(topics.of("door/exit/cmd"), 1, m -> kept.add(m.payload().length))
                    .start()) {
                eventually().until(late::up);
                // The broker sends what it keeps before it answers anything that is sent after the subscription.
                echo(late);
                return kept.isEmpty();
            }
        });
        assertThat(plc.executed(DoorSide.EXIT)).isZero();
    }

    @Test
    void aPermitSealedWithAnotherKeyIsRefused() {
        byte[] other = KEY.clone();
        other[0] ^= 1;

        UUID id = send(Door.ENTRY, seal(fields(Door.ENTRY), new Seal(new LaneKey(other))), Delivery.COMMAND);

        refused(id, "MAC");
    }

    @Test
    void aPermitUnderAKeyThatTheDoorControllerDoesNotHaveIsRefused() {
        UUID id = send(Door.ENTRY, seal(fields(Door.ENTRY), new Seal(new LaneKey("elsewhere", KEY))), Delivery.COMMAND);

        refused(id, "KEY_UNKNOWN");
    }

    @Test
    void aRotationInOperationLosesNoHeartbeatAndNoPermitAndThenTheOldKeyIsRefused() throws Exception {
        LaneKey old = key.get();
        LaneKey fresh = new LaneKey("2", "another 32-byte key for the test".getBytes(StandardCharsets.US_ASCII));
        plc.loadKey(new WireKey(fresh.id(), fresh.bytes()));
        assertThat(plc.keyId()).as("until the controller uses the other one").isEqualTo(old.id());
        int mark = diary.lines.size();

        key.set(fresh);
        eventually().until(() -> plc.keyId().equals(fresh.id()));

        // What was sealed before and arrives after.
        ObjectNode sealedBefore = fields(Door.ENTRY).put("openMaxMillis", 100);
        UUID underWay = send(Door.ENTRY, seal(sealedBefore, new Seal(old)), Delivery.COMMAND);
        eventually().until(() -> outcomes(underWay).equals(List.of("ACCEPTED", "DONE")));
        UUID after = forge(Door.EXIT, f -> f.put("openMaxMillis", 100));
        eventually().until(() -> outcomes(after).equals(List.of("ACCEPTED", "DONE")));
        await().atMost(DoorDiary.PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            UUID late = send(Door.ENTRY, seal(fields(Door.ENTRY), new Seal(old)), Delivery.COMMAND);
            eventually().until(() -> !outcomes(late).isEmpty());
            return acks.stream()
                    .anyMatch(a -> late.toString().equals(a.get("permitId")) && "KEY_RETIRED".equals(a.get("reason")));
        });
        assertThat(plc.hearsController()).isTrue();
        assertThat(diary.since(mark)).doesNotContain("DOWN");
    }

    @Test
    void aPermitAlteredOnItsWayIsRefused() throws Exception {
        ObjectNode altered = (ObjectNode) JSON.readTree(permit(Door.ENTRY, f -> {}));
        altered.put("openMaxMillis", 60_000);

        refused(send(Door.ENTRY, Payload.bytes(altered), Delivery.COMMAND), "MAC");
    }

    @Test
    void aPermitOfAnotherBirthOfTheControllerIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("bootId", UUID.randomUUID().toString())), "BOOT_ID");
    }

    @Test
    void aPermitForAnotherBirthOfTheDoorControllerIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("plcBootId", UUID.randomUUID().toString())), "PLC_BOOT_ID");
    }

    @Test
    void aPermitOnTheOtherDoorsTopicIsRefused() {
        byte[] message = permit(Door.EXIT, f -> {});

        UUID id = send(Door.ENTRY, message, Delivery.COMMAND);

        refused(id, "MALFORMED");
        assertThat(plc.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void aPermitThatExpectsAnotherDoorStateIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("expectState", "OPEN")), "DOOR_STATE");
    }

    @Test
    void theOtherDoorDoesNotOpenWhileOneIsNotClosed() throws Exception {
        doors.permit(Door.ENTRY, UUID.randomUUID(), OPEN);
        eventually().until(() -> diary.positions.get(Door.ENTRY) == DoorPosition.OPEN);

        UUID id = doors.permit(Door.EXIT, UUID.randomUUID(), OPEN);

        eventually().until(() -> diary.answers.contains(new DoorDiary.Answer(id, Door.EXIT, false, "INTERLOCK")));
        assertThat(plc.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
    }

    @Test
    void noPermitIsExecutedUnderAnEmergencyStop() throws Exception {
        plc.wire(SafetyState.ESTOP);
        eventually().until(() -> diary.safety == Safety.ESTOP);

        UUID id = doors.permit(Door.ENTRY, UUID.randomUUID(), OPEN);

        eventually().until(() -> diary.answers.contains(new DoorDiary.Answer(id, Door.ENTRY, false, "SAFETY")));
    }

    @Test
    void rubbishOnEveryTopicIsDroppedAndTheLaneGoesOn() throws Exception {
        for (String name : List.of("plc/life", "plc/hb", "door/entry/state", "door/exit/ack", "safety/state")) {
            for (String rubbish : List.of("", "{", "[]", "null", "{\"seq\":\"x\"}", "\0\0", "{}{}")) {
                throwIn(topics.of(name), rubbish.getBytes(StandardCharsets.UTF_8));
            }
            throwIn(topics.of(name), new byte[5_000]);
        }
        for (String rubbish : List.of("{", "[]", "{\"door\":1}")) {
            throwIn(topics.of("door/entry/cmd"), rubbish.getBytes(StandardCharsets.UTF_8));
        }
        throwIn("abc/v1/lab/lane-9/plc/life", "{}".getBytes(StandardCharsets.UTF_8));

        eventually()
                .until(() -> link.drops()
                        .keySet()
                        .containsAll(Set.of(
                                DropReason.MESSAGE_NOT_JSON,
                                DropReason.MESSAGE_MALFORMED,
                                DropReason.MESSAGE_TOO_LONG,
                                DropReason.LANE_UNKNOWN)));
        permitUntilAccepted(Door.ENTRY);
        assertThat(plc.executed(DoorSide.ENTRY)).isEqualTo(1);
    }

    // --- what happens when somebody goes away

    @Test
    void withoutHeartbeatTheDoorClosesAndThePersonInsideIsFreedBackwards() throws Exception {
        permitUntilAccepted(Door.ENTRY);
        eventually().until(() -> plc.position(DoorSide.ENTRY) == Position.OPEN);
        plc.floor().personEntersLane();
        eventually().until(() -> plc.position(DoorSide.ENTRY) == Position.CLOSED);

        cable.freeze(true);

        eventually().until(() -> !plc.hearsController());
        eventually().until(() -> plc.position(DoorSide.ENTRY) == Position.OPEN);
        assertThat(plc.position(DoorSide.EXIT)).isEqualTo(Position.CLOSED);
        plc.floor().personLeaves(DoorSide.ENTRY);
        eventually().until(() -> plc.position(DoorSide.ENTRY) == Position.CLOSED);
        assertThat(plc.floor().personsInside()).isZero();
    }

    @Test
    void withoutHeartbeatAnOpenDoorCloses() throws Exception {
        permitUntilAccepted(Door.EXIT);
        eventually().until(() -> plc.position(DoorSide.EXIT) == Position.OPEN);

        cable.freeze(true);

        eventually().until(() -> plc.position(DoorSide.EXIT) == Position.CLOSED);
        eventually().until(() -> !diary.up);
        assertThat(diary.positions).containsEntry(Door.EXIT, DoorPosition.UNKNOWN);
    }

    @Test
    void aPermitWithoutFreshHeartbeatIsRefused() {
        cable.freeze(true);
        eventually().until(() -> !plc.hearsController());

        refused(forge(Door.ENTRY, f -> {}), "HEARTBEAT");
    }

    @Test
    void aControllerThatWentOfflineIsNotBroughtBackByAnAnnouncementAlone() {
        link.close();
        eventually().until(() -> !plc.hearsController());
        intruder.publish(topics.of("ctl/life"), life(link.bootId()), Delivery.STATE);

        refused(forge(Door.ENTRY, f -> {}), "EXPIRED");
        assertThat(plc.hearsController()).isFalse();
    }

    @Test
    void aMalformedPermitIsRefused() {
        refused(forge(Door.ENTRY, f -> f.put("openMaxMillis", "long")), "MALFORMED");
    }

    @Test
    void aDoorControllerThatStopsBeatingTakesTheLinkDownAndItComesBackByItself() {
        plc.silence(true);
        eventually().until(() -> !diary.up);
        eventually().until(() -> link.troubles().contains(LinkTrouble.DOOR_CONTROLLER_SILENT));
        assertThatThrownBy(() -> doors.permit(Door.ENTRY, UUID.randomUUID(), OPEN))
                .isInstanceOf(DoorLinkException.class);

        plc.silence(false);

        eventually().until(() -> diary.up && diary.closed(Door.ENTRY) && diary.closed(Door.EXIT));
        assertThat(link.troubles()).isEmpty();
    }

    @Test
    void anAbruptDisconnectLetsTheBrokerSpeakTheLastWill() throws Exception {
        List<String> lives = new CopyOnWriteArrayList<>();
        try (RigLink ear = new RigLink(broker.address(), "ear", null, true)
                .on(topics.of("ctl/life"), 1, m -> lives.add(new String(m.payload(), StandardCharsets.UTF_8)))
                .start()) {
            eventually().until(() -> !lives.isEmpty() && lives.get(0).contains("ONLINE"));

            cable.refuse(true);

            eventually().until(() -> lives.stream().anyMatch(l -> l.contains("OFFLINE")));
            eventually().until(() -> !plc.hearsController() && !diary.up);
            cable.refuse(false);
            eventually().until(() -> plc.hearsController() && diary.up);
        }
    }

    @Test
    void afterABrokerRestartBothSidesAreBackAndTheDoorsStillClosed() throws Exception {
        int port = broker.address().getPort();
        broker.close();
        eventually().until(() -> !diary.up);
        eventually().until(() -> link.troubles().contains(LinkTrouble.BROKER_AWAY));
        assertThatThrownBy(() -> doors.permit(Door.ENTRY, UUID.randomUUID(), OPEN))
                .isInstanceOf(DoorLinkException.class);

        broker = startBroker(port);

        eventually().until(() -> diary.up && diary.closed(Door.ENTRY) && diary.closed(Door.EXIT));
        eventually().until(plc::hearsController);
        assertThat(plc.executed(DoorSide.ENTRY) + plc.executed(DoorSide.EXIT)).isZero();
        permitUntilAccepted(Door.ENTRY);
        eventually().until(() -> plc.executed(DoorSide.ENTRY) == 1);
    }

    @Test
    void aBrokerThatIsAwayAtTheStartIsWaitedFor() throws Exception {
        link.close();
        int port = broker.address().getPort();
        broker.close();
        link = newLink(URI.create("tcp://127.0.0.1:" + port), true);
        doors = new MqttDoors(link);
        DoorDiary late = new DoorDiary();
        doors.listen(late);
        link.start();
        eventually().until(() -> link.troubles().contains(LinkTrouble.BROKER_AWAY));

        broker = startBroker(port);

        eventually().until(() -> late.up && late.closed(Door.ENTRY));
        assertThat(late.lines.get(0)).endsWith("UNKNOWN");
    }

    @Test
    void aSimulatedDoorControllerNeverComesUpInProduction() {
        link.close();
        link = newLink(broker.address(), false);
        doors = new MqttDoors(link);
        DoorDiary production = new DoorDiary();
        doors.listen(production);
        link.start();

        eventually().until(() -> link.troubles().contains(LinkTrouble.DOOR_CONTROLLER_SIMULATED));
        eventually().until(() -> link.troubles().contains(LinkTrouble.DOOR_CONTROLLER_SILENT));
        assertThat(doors.simulatedPeer()).isTrue();
        assertThat(production.lines).doesNotContain("UP");
        assertThatThrownBy(() -> doors.permit(Door.EXIT, UUID.randomUUID(), OPEN))
                .isInstanceOf(DoorLinkException.class);
    }

    @Test
    void theLinkGoesUpOnlyAfterEveryDoorIsKnownAndDownBeforeTheyAreUnknown() {
        int mark = diary.lines.size();
        plc.silence(true);
        eventually().until(() -> !diary.up && diary.positions.get(Door.EXIT) == DoorPosition.UNKNOWN);
        plc.silence(false);
        eventually().until(() -> diary.up);

        assertThat(diary.since(mark))
                .containsExactly("DOWN", "ENTRY UNKNOWN", "EXIT UNKNOWN", "ENTRY CLOSED", "EXIT CLOSED", "UP");
    }

    // --- tools

    private static LongSupplier startingAt(long millis, LongSupplier clock) {
        return () -> millis + clock.getAsLong();
    }

    private void permitUntilAccepted(Door door) {
        // Right after a birth the door controller may not have heard a heartbeat yet.
        eventually().pollInterval(Duration.ofMillis(200)).until(() -> {
            int before = diary.answers.size();
            try {
                doors.permit(door, UUID.randomUUID(), OPEN);
            } catch (DoorLinkException e) {
                return false;
            }
            eventually().until(() -> diary.answers.size() > before);
            return diary.answers.get(before).accepted();
        });
    }

    private void refused(UUID id, String reason) {
        answered(id, reason);
        assertThat(plc.position(DoorSide.ENTRY)).isEqualTo(Position.CLOSED);
        assertThat(outcomes(id)).containsExactly("REJECTED");
    }

    private void answered(UUID id, String reason) {
        eventually().until(() -> !outcomes(id).isEmpty());
        assertThat(acks)
                .anySatisfy(a -> assertThat(a)
                        .containsEntry("permitId", id.toString())
                        .containsEntry("outcome", "REJECTED")
                        .containsEntry("reason", reason));
    }

    private List<String> outcomes(UUID id) {
        return acks.stream()
                .filter(a -> id.toString().equals(a.get("permitId")))
                .map(a -> String.valueOf(a.get("outcome")))
                .toList();
    }

    /** Change something, seal it with the right key, send it. */
    private UUID forge(Door door, java.util.function.Consumer<ObjectNode> change) {
        return send(door, permit(door, change), Delivery.COMMAND);
    }

    private byte[] permit(Door door, java.util.function.Consumer<ObjectNode> change) {
        ObjectNode fields = fields(door);
        change.accept(fields);
        return seal(fields, new Seal(key.get()));
    }

    private ObjectNode fields(Door door) {
        return JSON.createObjectNode()
                .put("permitId", UUID.randomUUID().toString())
                .put("txnId", UUID.randomUUID().toString())
                .put("bootId", link.bootId().toString())
                .put("plcBootId", plc.bootId().toString())
                .put("seq", nextSeq.getAndIncrement())
                .put("door", door.name())
                .put("action", "PERMIT_OPEN")
                .put("openMaxMillis", 8_000)
                .put("issuedMonoMillis", clock.getAsLong())
                .put("ttlMillis", 1_200)
                .put("expectState", "CLOSED");
    }

    private static byte[] seal(ObjectNode fields, Seal seal) {
        fields.put("keyId", seal.keyId());
        List<String> lines = new java.util.ArrayList<>();
        fields.forEach(value -> lines.add(value.asText()));
        return Payload.bytes(fields.put("mac", seal.over(lines.toArray(new String[0]))));
    }

    /** Brokers take only so many unanswered messages at once (Mosquitto 20): a burst of rubbish has to wait for its turn. */
    private void throwIn(String topic, byte[] rubbish) {
        eventually().until(() -> intruder.publish(topic, rubbish, Delivery.EVENT));
    }

    private UUID send(Door door, byte[] message, Delivery delivery) {
        assertThat(intruder.publish(topics.of(LaneTopics.doorCommand(door)), message, delivery))
                .isTrue();
        return idOf(message);
    }

    private static UUID idOf(byte[] message) {
        try {
            return UUID.fromString(JSON.readTree(message).get("permitId").textValue());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] life(UUID birth) {
        return Payload.bytes(JSON.createObjectNode()
                .put("state", "ONLINE")
                .put("bootId", birth.toString())
                .put("build", "test"));
    }

    private void echo(RigLink over) {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (RigLink ear = new RigLink(broker.address(), "echo", null, true)
                .on(topics.of("bench/echo/res"), 1, m -> heard.add("res"))
                .start()) {
            eventually().until(ear::up);
            over.publish(topics.of("bench/echo/req"), "{\"id\":1,\"monoMicros\":1}".getBytes(), Delivery.EVENT);
            eventually().until(() -> !heard.isEmpty());
        }
    }
}
