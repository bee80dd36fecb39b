// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.wire.Delivery;

/** What the contract promises of births, wills, states and connections. */
final class LifeTests {
    private static final long RUBBISH_SEED = 20_260_727;

    private LifeTests() {}

    static List<ConformanceTest> all() {
        return List.of(
                test(
                        "LIFE-BIRTH",
                        "plc/life",
                        "The door controller announces its birth, retained, and the heartbeats are of that birth.",
                        LifeTests::birth),
                test(
                        "LIFE-BEATS",
                        "plc/hb, every 500 ms",
                        "It beats every 500 ms, with a rising seq and its own monotonic clock.",
                        LifeTests::beats),
                test(
                        "LIFE-REFRESH",
                        "Told again every two seconds",
                        "Everything that is retained is told again every two seconds.",
                        LifeTests::refresh),
                test(
                        "LIFE-LAST-PERMIT",
                        "plc/hb, lastPermitSeq",
                        "The heartbeat names the number of the last accepted permit.",
                        LifeTests::lastPermit),
                test(
                        "LIFE-WILL",
                        "plc/life, last will",
                        "When its connection dies, the broker says OFFLINE for it; when it is back, it says ONLINE.",
                        LifeTests::will),
                test(
                        "LIFE-RETOLD",
                        "Every state again on each connection",
                        "After a new connection it tells every state again.",
                        LifeTests::retold),
                test(
                        "LIFE-SEQ-KEPT",
                        "The permit: the table of checks, SEQUENCE",
                        "A new connection does not make the door controller forget the numbers of the birth.",
                        LifeTests::sequenceKept),
                test(
                        "LIFE-CLEAN-SESSION",
                        "Clean session without expiry",
                        "What is sent while it is away never reaches it.",
                        LifeTests::cleanSession),
                test(
                        "LIFE-RESTART",
                        "bootId names one birth",
                        "After it was switched off and on it has another bootId, and permits for the old one are refused.",
                        LifeTests::restart),
                test(
                        "LIFE-BROKER-RESTART",
                        "Each side subscribes again",
                        "A broker that restarts with a permit on its way causes no second opening, and service comes back.",
                        LifeTests::brokerRestart),
                test(
                        "LIFE-RUBBISH",
                        "Malformed messages are dropped",
                        "Rubbish on every topic that it hears neither moves a door nor stops it.",
                        LifeTests::rubbish),
                test("LIFE-ECHO", "bench/echo", "An echo comes back unchanged.", LifeTests::echo));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
    }

    private static void birth(Bench b) throws DeviationException, InterruptedException {
        b.expect(() -> b.online() && !b.word("plc/hb", "bootId").isEmpty(), 3_000, "ONLINE and a heartbeat");
        String life = b.word("plc/life", "bootId");
        b.require(life.equals(b.word("plc/hb", "bootId")), "one bootId in plc/life and plc/hb", "two");
        b.require(!life.equals(b.controller().bootId().toString()), "a bootId of its own", "the controller's");
    }

    private static void beats(Bench b) throws DeviationException, InterruptedException {
        b.pass(5_000);
        List<Ledger.Entry> beats = b.ledger().since(0, "plc/hb");
        b.require(beats.size() >= 8 && beats.size() <= 13, "about 10 heartbeats in 5 s", beats.size() + " heartbeats");
        for (int i = 1; i < beats.size(); i++) {
            Ledger.Entry before = beats.get(i - 1);
            Ledger.Entry beat = beats.get(i);
            boolean rises =
                    beat.json().path("seq").asLong() > before.json().path("seq").asLong();
            b.require(rises, "a rising seq", before.word("seq") + " and then " + beat.word("seq"));
            long own = beat.json().path("monoMillis").asLong()
                    - before.json().path("monoMillis").asLong();
            long here = beat.atMillis() - before.atMillis();
            boolean keepsTime = own > 0 && Math.abs(own - here) <= 400;
            b.require(keepsTime, "a clock in milliseconds: " + here + " ms here", own + " ms there");
        }
    }

    private static void refresh(Bench b) throws DeviationException, InterruptedException {
        b.pass(5_200);
        for (String topic : MessageShape.retainedTopics()) {
            int times = b.ledger().since(0, topic).size();
            b.require(times >= 2, topic + " at least twice in 5 s", times + " times");
        }
    }

    private static void lastPermit(Bench b) throws DeviationException, InterruptedException {
        b.openedAndClosed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("seq", 77))));
        b.expect(() -> b.word("plc/hb", "lastPermitSeq").equals("77"), 1_500, "lastPermitSeq 77 in the heartbeat");
    }

    private static void cut(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        b.hand(Stimulus.LINK_CUT);
        b.expect(() -> !b.online(), Bench.LINK_MILLIS, "OFFLINE said by the broker");
    }

    private static void back(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        b.hand(Stimulus.LINK_BACK);
        b.expect(b::online, Bench.LINK_MILLIS, "ONLINE again");
    }

    private static void will(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        String birth = b.word("plc/life", "bootId");
        try {
            cut(b);
            b.require(
                    birth.equals(b.word("plc/life", "bootId")),
                    "the will of birth " + birth,
                    b.word("plc/life", "bootId"));
        } finally {
            b.hand(Stimulus.LINK_BACK);
        }
        b.expect(b::online, Bench.LINK_MILLIS, "ONLINE again");
        b.require(
                birth.equals(b.word("plc/life", "bootId")),
                "the same birth",
                "another one, though it was not restarted");
    }

    private static void retold(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        cut(b);
        int mark = b.ledger().mark();
        back(b);
        b.pass(1_500);
        for (String topic : MessageShape.retainedTopics()) {
            b.require(!b.ledger().since(mark, topic).isEmpty(), topic + " told on the new connection", "it was not");
        }
    }

    private static void sequenceKept(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        b.openedAndClosed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("seq", 50))));
        cut(b);
        back(b);
        b.pass(600);
        b.rejected(b.permit(LaneDoor.ENTRY, f -> f.put("seq", 49)), "SEQUENCE");
    }

    private static void cleanSession(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        cut(b);
        Permit permit = b.permit(LaneDoor.ENTRY);
        // Without an expiry of the message: nothing but the session's end may keep it from being delivered.
        b.say(permit.door().commandTopic(), permit.payload(), Delivery.EVENT);
        b.pass(200);
        int mark = b.ledger().mark();
        back(b);
        b.pass(1_000);
        b.require(
                b.answers(permit).isEmpty(),
                "no answer to what was sent meanwhile",
                String.join(", ", b.answers(permit)));
        b.unmoved(LaneDoor.ENTRY, mark);
    }

    private static void restart(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        UUID before = b.plcBootId();
        b.hand(Stimulus.RESTART);
        b.expect(
                () -> b.online()
                        && !b.plcBootId().equals(before)
                        && b.closed(LaneDoor.ENTRY)
                        && b.closed(LaneDoor.EXIT),
                2 * Bench.LINK_MILLIS,
                "ONLINE under another bootId, both doors CLOSED");
        b.pass(1_000);
        Permit old = b.controller().permit(LaneDoor.ENTRY, before, f -> {});
        b.rejected(old, "PLC_BOOT_ID");
        b.alive();
    }

    private static void brokerRestart(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        b.send(permit);
        b.hand(Stimulus.BROKER_RESTART);
        b.settle();
        int mark = b.ledger().mark();
        b.pass(1_600);
        b.say(permit.door().commandTopic(), permit.payload(), Delivery.COMMAND);
        b.pass(500);
        b.unmoved(LaneDoor.ENTRY, mark);
        b.alive();
    }

    private static void rubbish(Bench b) throws DeviationException, InterruptedException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(RUBBISH_SEED);
        int mark = b.ledger().mark();
        for (String topic : List.of("ctl/life", "ctl/hb", "door/entry/cmd", "door/exit/cmd")) {
            for (int i = 0; i < 25; i++) {
                byte[] rubbish = new byte[random.nextInt(200)];
                random.nextBytes(rubbish);
                b.say(topic, rubbish, Delivery.EVENT);
                b.say(topic, "{\"bootId\":".repeat(i).getBytes(StandardCharsets.UTF_8), Delivery.EVENT);
                b.pass(10);
            }
        }
        b.unmoved(LaneDoor.ENTRY, mark);
        b.unmoved(LaneDoor.EXIT, mark);
        b.alive();
    }

    private static void echo(Bench b) throws DeviationException, InterruptedException {
        String request = "{\"id\":42,\"monoMicros\":" + b.millis() + "000}";
        b.say("bench/echo/req", request.getBytes(StandardCharsets.UTF_8), Delivery.EVENT);
        b.expect(
                () -> b.ledger().since(0, "bench/echo/res").stream()
                        .anyMatch(e -> new String(e.payload(), StandardCharsets.UTF_8).equals(request)),
                Bench.ANSWER_MILLIS,
                "the echo unchanged");
    }
}
