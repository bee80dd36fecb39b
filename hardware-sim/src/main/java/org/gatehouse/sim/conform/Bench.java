// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.gate.WireKey;
import org.gatehouse.sim.wire.Delivery;

/** What a test works with: the kit as controller, the ledger of what was heard, a hand at the gate, and time. */
final class Bench {
    /** How long an answer may take: a permit older than 1.5 s is never accepted, so a later answer is of no use. */
    static final long ANSWER_MILLIS = 3_000;
    /** How long a door may take for one way. */
    static final long MOVE_MILLIS = 15_000;
    /** How long a connection may take to be lost or to come back: keep-alives and retries. */
    static final long LINK_MILLIS = 30_000;

    private static final long REST_MILLIS = 75_000;
    private static final long STILL_MILLIS = 300;
    private static final long STEP_MILLIS = 10;

    private final KitWire wire;
    private final GateHand hand;
    private final Duration backwardRelease;
    private final KitController controller;
    private final LaneSeal strangersSeal;
    private final Ledger ledger = new Ledger();

    Bench(KitWire wire, WireKey key, GateHand hand, Duration backwardRelease) {
        this.wire = wire;
        this.hand = hand;
        this.backwardRelease = backwardRelease;
        this.controller = new KitController(wire, new LaneSeal(key));
        byte[] otherKey = key.bytes();
        otherKey[0] ^= 1;
        this.strangersSeal = new LaneSeal(new WireKey(key.id(), otherKey));
    }

    KitController controller() {
        return controller;
    }

    Ledger ledger() {
        return ledger;
    }

    LaneSeal strangersSeal() {
        return strangersSeal;
    }

    Duration backwardRelease() {
        return backwardRelease;
    }

    // --- time

    void pass(long millis) throws InterruptedException {
        for (long end = wire.millis() + millis; wire.millis() < end; ) {
            controller.beatIfDue();
            wire.pause(STEP_MILLIS);
            wire.take().forEach(ledger::add);
        }
    }

    boolean await(BooleanSupplier reached, long limitMillis) throws InterruptedException {
        for (long end = wire.millis() + limitMillis; wire.millis() < end; ) {
            if (reached.getAsBoolean()) {
                return true;
            }
            pass(STEP_MILLIS);
        }
        return reached.getAsBoolean();
    }

    void expect(BooleanSupplier reached, long limitMillis, String expected)
            throws DeviationException, InterruptedException {
        long start = wire.millis();
        if (!await(reached, limitMillis)) {
            throw new DeviationException(
                    expected + " within " + limitMillis + " ms",
                    "not within " + (wire.millis() - start) + " ms; " + now());
        }
    }

    void require(boolean kept, String expected, String observed) throws DeviationException {
        if (!kept) {
            throw new DeviationException(expected, observed);
        }
    }

    long millis() {
        return wire.millis();
    }

    // --- the lane before a test

    /** A new birth of the controller, a door controller that is there, closed doors and nothing amiss. */
    void settle() throws DeviationException, InterruptedException {
        await(wire::up, LINK_MILLIS);
        controller.born(wire.millis() + 1_000_000);
        boolean rested = await(this::atRest, REST_MILLIS);
        ledger.turnThePage();
        if (!rested) {
            throw new DeviationException("a lane at rest before the test: ONLINE, NORMAL, both doors CLOSED", now());
        }
        pass(100);
    }

    private boolean atRest() {
        return online()
                && ledger.last("plc/hb")
                        .filter(b -> wire.millis() - b.atMillis() < 1_500
                                && b.word("bootId").equals(word("plc/life", "bootId")))
                        .isPresent()
                && word("safety/state", "safety").equals("NORMAL")
                && closed(LaneDoor.ENTRY)
                && closed(LaneDoor.EXIT);
    }

    boolean online() {
        return word("plc/life", "state").equals("ONLINE");
    }

    String word(String name, String field) {
        return ledger.last(name).map(e -> e.word(field)).orElse("");
    }

    String position(LaneDoor door) {
        return word(door.stateTopic(), "position");
    }

    boolean closed(LaneDoor door) {
        return position(door).equals("CLOSED");
    }

    UUID plcBootId() {
        return ledger.last("plc/life")
                .map(e -> e.word("bootId"))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .orElse(new UUID(0, 0));
    }

    /** The lane as it was told last, for a report. */
    String now() {
        return "the lane says " + (online() ? "ONLINE" : "OFFLINE or nothing") + ", "
                + orNothing(word("safety/state", "safety"))
                + ", entry " + orNothing(position(LaneDoor.ENTRY)) + ", exit " + orNothing(position(LaneDoor.EXIT));
    }

    private static String orNothing(String word) {
        return word.isEmpty() ? "unknown" : word;
    }

    // --- hands

    void hand(Stimulus stimulus) throws NotSupportedException, InterruptedException {
        hand.apply(stimulus, this::pass);
    }

    /** Says something as anybody could. */
    void say(String name, byte[] payload, Delivery delivery) throws InterruptedException {
        await(() -> wire.publish(name, payload, delivery), LINK_MILLIS);
    }

    // --- permits

    Permit permit(LaneDoor door, Consumer<ObjectNode> change) {
        return controller.permit(door, plcBootId(), change);
    }

    Permit permit(LaneDoor door) {
        return permit(door, f -> {});
    }

    Permit send(Permit permit) throws DeviationException {
        require(controller.send(permit), "the kit's own connection to the broker to stand", "it is lost");
        return permit;
    }

    /** The first answer, for instance {@code REJECTED MAC}. */
    String answer(Permit permit) throws DeviationException, InterruptedException {
        expect(() -> !answers(permit).isEmpty(), ANSWER_MILLIS, "an answer to the permit");
        return answers(permit).get(0);
    }

    List<String> answers(Permit permit) {
        return ledger.answers(permit.id(), permit.door());
    }

    void accepted(Permit permit) throws DeviationException, InterruptedException {
        String answer = answer(permit);
        require(answer.equals("ACCEPTED"), "ACCEPTED", answer);
    }

    /** Accepted, and the door really opens. */
    void executed(Permit permit) throws DeviationException, InterruptedException {
        accepted(permit);
        expect(() -> moved(permit.door(), 0), ANSWER_MILLIS, "the " + permit.door() + " to leave CLOSED");
    }

    /** Executed, and the door is closed again. */
    void openedAndClosed(Permit permit) throws DeviationException, InterruptedException {
        executed(permit);
        done(permit);
    }

    void done(Permit permit) throws DeviationException, InterruptedException {
        expect(
                () -> answers(permit).contains("DONE"),
                REST_MILLIS,
                "DONE once the " + permit.door() + " is closed again");
    }

    /** Sent, rejected with one of these words, and no door moves that was at rest. */
    void rejected(Permit permit, String... reasons) throws DeviationException, InterruptedException {
        boolean wasClosed = closed(permit.door());
        int mark = ledger.mark();
        send(permit);
        String answer = answer(permit);
        List<String> allowed =
                List.of(reasons).stream().map(r -> "REJECTED " + r).collect(Collectors.toList());
        require(allowed.contains(answer), String.join(" or ", allowed), answer);
        if (wasClosed) {
            unmoved(permit.door(), mark);
        }
        require(answers(permit).size() == 1, "one answer", String.join(", ", answers(permit)));
    }

    void unmoved(LaneDoor door, int mark) throws DeviationException, InterruptedException {
        pass(STILL_MILLIS);
        Optional<String> moved =
                positions(door, mark).stream().filter(p -> !p.equals("CLOSED")).findFirst();
        require(moved.isEmpty(), "the " + door + " to stay CLOSED", "it went " + moved.orElse(""));
    }

    boolean moved(LaneDoor door, int mark) {
        return positions(door, mark).stream().anyMatch(p -> !p.equals("CLOSED"));
    }

    List<String> positions(LaneDoor door, int mark) {
        return ledger.since(mark, door.stateTopic()).stream()
                .map(e -> e.word("position"))
                .toList();
    }

    /** How often that door left CLOSED since the mark. */
    long openings(LaneDoor door, int mark) {
        String before = "CLOSED";
        long openings = 0;
        for (String position : positions(door, mark)) {
            openings += before.equals("CLOSED") && !position.equals("CLOSED") ? 1 : 0;
            before = position;
        }
        return openings;
    }

    /** Waits until the door is open to its end. */
    void open(LaneDoor door) throws DeviationException, InterruptedException {
        expect(() -> position(door).equals("OPEN"), MOVE_MILLIS, "the " + door + " to be OPEN");
    }

    /** A genuine permit is executed: the door controller is alive and in its right mind. */
    void alive() throws DeviationException, InterruptedException {
        openedAndClosed(send(permit(LaneDoor.ENTRY)));
    }
}
