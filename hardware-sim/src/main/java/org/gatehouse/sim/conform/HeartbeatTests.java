// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.wire.Delivery;

/** What the contract promises of heartbeats, clocks and the dead man. */
final class HeartbeatTests {
    private static final long DEAD_MAN_MILLIS = 1_500;

    private HeartbeatTests() {}

    static List<ConformanceTest> all() {
        return List.of(
                test(
                        "BEAT-MISSING",
                        "The permit: the table of checks, HEARTBEAT",
                        "Without a heartbeat within 1500 ms no permit is executed.",
                        b -> silentPermit(b, pause(DEAD_MAN_MILLIS + 300))),
                test(
                        "BEAT-FORGED",
                        "Heartbeats count only with a right MAC",
                        "Heartbeats with a wrong MAC keep nothing alive.",
                        b -> silentPermit(b, spoiled(m -> m.put("mac", "A".repeat(43)), Delivery.BEAT))),
                test("BEAT-RETAINED", "Heartbeats count only live", "Retained heartbeats keep nothing alive.", b -> {
                    try {
                        silentPermit(b, spoiled(m -> {}, new Delivery(0, true, 0)));
                    } finally {
                        b.say("ctl/hb", new byte[0], new Delivery(1, true, 0));
                    }
                }),
                test(
                        "BEAT-REPLAYED",
                        "Heartbeats count only with a rising seq",
                        "A heartbeat played back keeps nothing alive.",
                        b -> silentPermit(b, bench -> {
                            for (int i = 0; i < 4; i++) {
                                bench.pass(450);
                                bench.controller().replayBeat(bench.controller().clock());
                            }
                        })),
                test(
                        "BEAT-NEW-BIRTH",
                        "Heartbeats count only of the present birth",
                        "A birth that has not beaten yet gets no permit executed.",
                        HeartbeatTests::birthWithoutBeat),
                test(
                        "CLOCK-OFFSET",
                        "Monotonic times start anywhere",
                        "The age of a permit is told against the birth's own clock, wherever that one starts.",
                        HeartbeatTests::clockOffset),
                test(
                        "CLOCK-SLOW-BEAT",
                        "Of the last ten heartbeats the one that makes the permit oldest is used",
                        "A heartbeat that came late makes no stale permit fresh.",
                        HeartbeatTests::slowBeat),
                test(
                        "DEAD-MAN",
                        "An opened door closes when the heartbeat is missing for 1500 ms",
                        "When the heartbeats stop, the open door closes and DONE is told.",
                        HeartbeatTests::deadMan),
                test(
                        "BACKWARD-RELEASE",
                        "Dead man with a person inside",
                        "When the controller stays away, the entry door frees the person inside; the exit door stays closed.",
                        HeartbeatTests::backwardRelease));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
    }

    private interface Silence {
        void keep(Bench bench) throws InterruptedException;
    }

    private static Silence pause(long millis) {
        return bench -> bench.pass(millis);
    }

    /** Heartbeats of which none may count, for 1.8 s. */
    private static Silence spoiled(Consumer<ObjectNode> change, Delivery delivery) {
        return bench -> {
            for (int i = 0; i < 4; i++) {
                bench.pass(450);
                bench.controller().sendBeat(bench.controller().clock(), change, delivery);
            }
        };
    }

    private static void silentPermit(Bench b, Silence silence) throws DeviationException, InterruptedException {
        b.controller().beat(false);
        silence.keep(b);
        b.rejected(b.permit(LaneDoor.ENTRY), "HEARTBEAT");
    }

    private static void birthWithoutBeat(Bench b) throws DeviationException, InterruptedException {
        b.controller().born(b.millis() + 1_000_000);
        b.pass(100);
        b.controller().beat(false);
        // Announced, never heard: neither its age nor its life can be told.
        java.util.UUID silent = java.util.UUID.randomUUID();
        b.controller().announce(silent, true);
        b.pass(100);
        b.rejected(b.permit(LaneDoor.ENTRY, f -> f.put("bootId", silent.toString())), "EXPIRED", "HEARTBEAT");
    }

    private static void clockOffset(Bench b) throws DeviationException, InterruptedException {
        for (long start : new long[] {0, 90_000_000_000L}) {
            b.controller().born(start);
            b.pass(600);
            b.openedAndClosed(b.send(b.permit(LaneDoor.ENTRY)));
        }
        b.rejected(
                b.permit(
                        LaneDoor.ENTRY,
                        f -> f.put("issuedMonoMillis", b.controller().clock() - 1_400)),
                "EXPIRED");
    }

    private static void slowBeat(Bench b) throws DeviationException, InterruptedException {
        b.pass(600);
        b.controller().beat(false);
        b.controller().sendBeat(b.controller().clock() - 1_000, m -> {}, Delivery.BEAT);
        b.pass(50);
        b.rejected(
                b.permit(
                        LaneDoor.ENTRY,
                        f -> f.put("issuedMonoMillis", b.controller().clock() - 1_400)),
                "EXPIRED");
    }

    private static void deadMan(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.send(b.permit(LaneDoor.ENTRY, f -> f.put("openMaxMillis", 10_000)));
        b.executed(permit);
        b.open(LaneDoor.ENTRY);
        b.controller().beat(true);
        b.pass(100);
        b.controller().beat(false);
        b.pass(800);
        b.require(
                b.position(LaneDoor.ENTRY).equals("OPEN"),
                "the entry door still OPEN 900 ms after the last heartbeat",
                b.position(LaneDoor.ENTRY));
        b.expect(
                () -> b.positions(LaneDoor.ENTRY, 0).contains("CLOSING"),
                DEAD_MAN_MILLIS - 900 + 700,
                "the entry door CLOSING after 1500 ms without a heartbeat");
        b.done(permit);
    }

    private static void backwardRelease(Bench b)
            throws DeviationException, NotSupportedException, InterruptedException {
        Permit permit = b.send(b.permit(LaneDoor.ENTRY, f -> f.put("openMaxMillis", 10_000)));
        b.executed(permit);
        b.open(LaneDoor.ENTRY);
        b.hand(Stimulus.PERSON_ENTERS);
        b.expect(() -> b.word("sensor/presence/state", "occupied").equals("true"), Bench.MOVE_MILLIS, "occupied");
        b.done(permit);
        int mark = b.ledger().mark();
        b.controller().beat(false);
        try {
            b.expect(
                    () -> b.position(LaneDoor.ENTRY).equals("OPEN") || b.moved(LaneDoor.EXIT, mark),
                    DEAD_MAN_MILLIS + b.backwardRelease().toMillis() + Bench.MOVE_MILLIS,
                    "the entry door OPEN to free the person inside");
            b.require(!b.moved(LaneDoor.EXIT, mark), "the exit door to stay CLOSED", "it opened");
        } finally {
            boolean wrongWay = b.moved(LaneDoor.EXIT, mark);
            b.await(() -> b.position(wrongWay ? LaneDoor.EXIT : LaneDoor.ENTRY).equals("OPEN"), Bench.MOVE_MILLIS);
            b.hand(wrongWay ? Stimulus.PERSON_LEAVES_BY_EXIT : Stimulus.PERSON_LEAVES_BY_ENTRY);
        }
        b.expect(() -> b.closed(LaneDoor.ENTRY), Bench.MOVE_MILLIS, "the entry door CLOSED behind him");
    }
}
