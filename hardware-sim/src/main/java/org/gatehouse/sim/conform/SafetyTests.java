// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.util.List;
import org.gatehouse.sim.conform.KitController.Permit;

/** What the contract promises of safety and sensors; every test needs a hand at the gate. */
final class SafetyTests {
    private SafetyTests() {}

    static List<ConformanceTest> all() {
        return List.of(
                test(
                        "SAFETY-STOP",
                        "The permit: the table of checks, SAFETY",
                        "While the emergency stop is pressed it says ESTOP and executes no permit.",
                        b -> wired(b, Stimulus.STOP_PRESSED, Stimulus.STOP_RESET, "ESTOP")),
                test(
                        "SAFETY-FIRE",
                        "Fire is the door controller's alone",
                        "While the fire alarm is on, and until it is re-armed, it says FIRE and executes no permit.",
                        b -> wired(b, Stimulus.FIRE_ALARM, Stimulus.FIRE_RESET, "FIRE")),
                test(
                        "SAFETY-KEY",
                        "The key switch",
                        "While the key switch is not at AUTO no permit is executed.",
                        SafetyTests::key),
                test(
                        "SAFETY-OBSTACLE",
                        "position OBSTRUCTED",
                        "A closing door that meets an obstacle says OBSTRUCTED, stays off it, and closes when it is gone.",
                        SafetyTests::obstacle),
                test(
                        "SAFETY-FORCED",
                        "position FORCED",
                        "A door that is pushed open by hand says FORCED, and the other one does not open.",
                        SafetyTests::forced),
                test(
                        "SENSOR-PASSAGE",
                        "An opened door closes when its passage is done",
                        "A door closes behind who passed, and presence and count tell of it.",
                        SafetyTests::passage));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
    }

    private static void wired(Bench b, Stimulus on, Stimulus off, String word)
            throws DeviationException, NotSupportedException, InterruptedException {
        b.hand(on);
        try {
            b.expect(
                    () -> b.word("safety/state", "safety").equals(word),
                    Bench.ANSWER_MILLIS,
                    word + " in safety/state");
            b.expect(() -> b.word("plc/hb", "safety").equals(word), Bench.ANSWER_MILLIS, word + " in plc/hb");
            Permit permit = b.send(b.permit(LaneDoor.ENTRY));
            String answer = b.answer(permit);
            b.require(answer.equals("REJECTED SAFETY"), "REJECTED SAFETY", answer);
        } finally {
            b.hand(off);
        }
        b.expect(
                () -> b.word("safety/state", "safety").equals("NORMAL"), Bench.ANSWER_MILLIS, "NORMAL after the reset");
    }

    private static void key(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        b.hand(Stimulus.KEY_OFF);
        try {
            b.pass(200);
            b.rejected(b.permit(LaneDoor.ENTRY), "SAFETY");
        } finally {
            b.hand(Stimulus.KEY_AUTO);
        }
        b.pass(200);
        b.alive();
    }

    private static void obstacle(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        Permit permit = b.send(b.permit(LaneDoor.EXIT, f -> f.put("openMaxMillis", 1_000)));
        b.executed(permit);
        b.hand(Stimulus.OBSTACLE_AT_EXIT);
        try {
            b.expect(() -> b.position(LaneDoor.EXIT).equals("OBSTRUCTED"), 4 * Bench.MOVE_MILLIS, "OBSTRUCTED");
            b.expect(() -> b.word("safety/state", "safety").equals("OBSTRUCTED"), 1_000, "OBSTRUCTED in safety/state");
            b.pass(1_000);
            b.require(!b.closed(LaneDoor.EXIT), "the door to stay off the obstacle", "it is CLOSED");
        } finally {
            b.hand(Stimulus.OBSTACLE_GONE);
        }
        b.done(permit);
    }

    private static void forced(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        b.hand(Stimulus.ENTRY_FORCED);
        try {
            b.expect(() -> b.position(LaneDoor.ENTRY).equals("FORCED"), Bench.ANSWER_MILLIS, "FORCED");
            b.rejected(b.permit(LaneDoor.EXIT), "INTERLOCK");
        } finally {
            b.hand(Stimulus.ENTRY_LET_GO);
        }
        b.expect(() -> b.closed(LaneDoor.ENTRY), Bench.MOVE_MILLIS, "the entry door CLOSED again");
    }

    private static void passage(Bench b) throws DeviationException, NotSupportedException, InterruptedException {
        Permit in = b.send(b.permit(LaneDoor.ENTRY, f -> f.put("openMaxMillis", 12_000)));
        b.executed(in);
        b.open(LaneDoor.ENTRY);
        b.hand(Stimulus.PERSON_ENTERS);
        b.expect(() -> b.word("sensor/presence/state", "occupied").equals("true"), Bench.MOVE_MILLIS, "occupied");
        b.expect(() -> b.word("sensor/count/state", "persons").equals("1"), Bench.MOVE_MILLIS, "one person");
        b.done(in);
        Permit out = b.send(b.permit(LaneDoor.EXIT, f -> f.put("openMaxMillis", 12_000)));
        b.executed(out);
        b.open(LaneDoor.EXIT);
        b.hand(Stimulus.PERSON_LEAVES_BY_EXIT);
        b.expect(() -> b.word("sensor/count/state", "persons").equals("0"), Bench.MOVE_MILLIS, "nobody");
        b.done(out);
        String cause = b.word(LaneDoor.EXIT.stateTopic(), "cause");
        b.require(b.closed(LaneDoor.EXIT), "the exit door CLOSED", b.position(LaneDoor.EXIT) + " " + cause);
    }
}
