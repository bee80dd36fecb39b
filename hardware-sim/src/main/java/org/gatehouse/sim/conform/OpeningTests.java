// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.gatehouse.sim.conform.KitController.Permit;

/** What the contract promises of one opening: that it happens once, alone, and ends. */
final class OpeningTests {
    private static final String TABLE = "The permit: the table of checks, ";

    private OpeningTests() {}

    static List<ConformanceTest> all() {
        return List.of(
                test(
                        "PERMIT-ENTRY",
                        "The permit",
                        "A right permit opens the entry door.",
                        b -> b.executed(b.send(b.permit(LaneDoor.ENTRY)))),
                test(
                        "PERMIT-EXIT",
                        "The permit",
                        "A right permit opens the exit door.",
                        b -> b.executed(b.send(b.permit(LaneDoor.EXIT)))),
                test(
                        "PERMIT-DONE",
                        "The permit: ACCEPTED and DONE",
                        "DONE under the permit's id tells that its door is closed again.",
                        OpeningTests::doneComesWithTheClosedDoor),
                rejected(
                        "PERMIT-EXPECT",
                        "DOOR_STATE",
                        "A permit that expects another state than CLOSED is not executed.",
                        f -> f.put("expectState", "OPEN")),
                test(
                        "PERMIT-DOOR-OPEN",
                        TABLE + "DOOR_STATE",
                        "A permit for a door that is not closed is not executed.",
                        OpeningTests::doorOpen),
                test(
                        "PERMIT-INTERLOCK",
                        TABLE + "INTERLOCK",
                        "While one door is open the other does not open.",
                        OpeningTests::interlock),
                test(
                        "PERMIT-BOTH",
                        TABLE + "INTERLOCK",
                        "Of two permits for both doors at once only one is executed.",
                        OpeningTests::bothAtOnce),
                test(
                        "PERMIT-REPEATED",
                        "A permit id seen again",
                        "A permit sent again is answered again and not executed again.",
                        OpeningTests::repeated),
                test(
                        "PERMIT-OPEN-MAX",
                        "An opened door closes when openMaxMillis is over",
                        "A door that nobody passes begins to close when openMaxMillis is over.",
                        OpeningTests::openMax));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
    }

    private static ConformanceTest rejected(String id, String reason, String sentence, Consumer<ObjectNode> change) {
        return test(id, TABLE + reason, sentence, b -> b.rejected(b.permit(LaneDoor.ENTRY, change), reason));
    }

    private static void doneComesWithTheClosedDoor(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.send(b.permit(LaneDoor.ENTRY));
        b.executed(permit);
        b.done(permit);
        // Two topics know no order among each other: the state may come a moment behind the answer.
        b.expect(() -> b.closed(LaneDoor.ENTRY), 500, "the entry door CLOSED together with DONE");
        b.require(b.answers(permit).size() == 2, "ACCEPTED and DONE", String.join(", ", b.answers(permit)));
    }

    private static void doorOpen(Bench b) throws DeviationException, InterruptedException {
        b.executed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("openMaxMillis", 2_000))));
        b.open(LaneDoor.ENTRY);
        b.rejected(b.permit(LaneDoor.ENTRY), "DOOR_STATE");
    }

    private static void interlock(Bench b) throws DeviationException, InterruptedException {
        b.executed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("openMaxMillis", 2_000))));
        b.open(LaneDoor.ENTRY);
        b.rejected(b.permit(LaneDoor.EXIT), "INTERLOCK");
    }

    private static void bothAtOnce(Bench b) throws DeviationException, InterruptedException {
        Permit entry = b.permit(LaneDoor.ENTRY);
        Permit exit = b.permit(LaneDoor.EXIT);
        b.send(entry);
        b.send(exit);
        List<String> answers = new ArrayList<>(List.of(b.answer(entry), b.answer(exit)));
        boolean one = answers.remove("ACCEPTED") && answers.get(0).startsWith("REJECTED");
        // The order of two topics is nobody's to promise: the one that comes second may also find its number too low.
        b.require(one, "one ACCEPTED, the other REJECTED", b.answers(entry) + " and " + b.answers(exit));
        b.pass(300);
        boolean both = b.moved(LaneDoor.ENTRY, 0) && b.moved(LaneDoor.EXIT, 0);
        b.require(!both, "one door to stay CLOSED", "both left CLOSED");
    }

    private static void repeated(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        b.openedAndClosed(b.send(permit));
        b.expect(() -> b.closed(LaneDoor.ENTRY), 500, "the entry door CLOSED");
        b.send(permit);
        b.expect(
                () -> b.answers(permit).stream().filter("ACCEPTED"::equals).count() == 2,
                Bench.ANSWER_MILLIS,
                "ACCEPTED again");
        b.pass(500);
        long openings = b.openings(LaneDoor.ENTRY, 0);
        b.require(openings == 1, "one opening", openings + " openings");
    }

    private static void openMax(Bench b) throws DeviationException, InterruptedException {
        long openMax = 1_500;
        Permit permit = b.send(b.permit(LaneDoor.EXIT, f -> f.put("openMaxMillis", openMax)));
        b.executed(permit);
        long since = b.millis();
        b.expect(
                () -> b.positions(LaneDoor.EXIT, 0).contains("CLOSING")
                        || b.answers(permit).contains("DONE"),
                openMax + 700,
                "the exit door CLOSING");
        long stood = b.millis() - since;
        b.require(stood >= openMax - 700, "the door to stay open for about " + openMax + " ms", stood + " ms");
    }
}
