// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.wire.Delivery;

/** What the contract promises of one permit: the table of checks, line by line, each with everything else right. */
final class PermitTests {
    private static final String TABLE = "The permit: the table of checks, ";

    private PermitTests() {}

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
                        PermitTests::doneComesWithTheClosedDoor),
                test(
                        "PERMIT-UNKNOWN-FIELD",
                        "Unknown fields are ignored",
                        "A field that the contract does not know changes nothing.",
                        PermitTests::unknownFieldsAreIgnored),
                test(
                        "PERMIT-RETAINED",
                        TABLE + "RETAINED",
                        "A retained permit is not executed, even when it arrives live.",
                        PermitTests::retained),
                test(
                        "PERMIT-CLEARED",
                        "The permit: empty retained message",
                        "An empty retained message on cmd is not answered.",
                        PermitTests::cleared),
                test(
                        "PERMIT-DOOR",
                        TABLE + "MALFORMED",
                        "A permit for the other door than its topic's is not executed.",
                        PermitTests::otherDoor),
                test(
                        "PERMIT-MALFORMED",
                        TABLE + "MALFORMED",
                        "What is no permit is not executed: fields missing or mistyped, a field twice, more than 4 KiB, no JSON.",
                        PermitTests::malformed),
                test(
                        "PERMIT-MAC",
                        TABLE + "MAC",
                        "A permit sealed with another key is not executed.",
                        b -> b.rejected(stranger(b), "MAC")),
                test(
                        "PERMIT-ALTERED",
                        TABLE + "MAC",
                        "A permit altered after it was sealed is not executed.",
                        PermitTests::altered),
                rejected(
                        "PERMIT-BIRTH",
                        "BOOT_ID",
                        "A permit of another birth of the controller is not executed.",
                        f -> f.put("bootId", UUID.randomUUID().toString())),
                test(
                        "PERMIT-REPLACED-BIRTH",
                        "Heartbeats: a birth that was replaced",
                        "A birth that proved itself and was replaced never becomes present again.",
                        PermitTests::replacedBirth),
                test(
                        "PERMIT-OFFLINE",
                        TABLE + "BOOT_ID",
                        "Nothing is executed for a controller that is OFFLINE.",
                        PermitTests::offline),
                rejected(
                        "PERMIT-OWN-BIRTH",
                        "PLC_BOOT_ID",
                        "A permit for another birth of the door controller is not executed.",
                        f -> f.put("plcBootId", UUID.randomUUID().toString())),
                test(
                        "PERMIT-SEQ-SAME",
                        TABLE + "SEQUENCE",
                        "Another permit with the number of an accepted one is not executed.",
                        b -> afterAnAccepted(b, 5)),
                test(
                        "PERMIT-SEQ-LOWER",
                        TABLE + "SEQUENCE",
                        "A permit with a lower number than an accepted one is not executed.",
                        b -> afterAnAccepted(b, 4)),
                test(
                        "PERMIT-SEQ-NEW-BIRTH",
                        "seq rises within a birth",
                        "A new birth of the controller begins its numbers anew.",
                        PermitTests::newBirthBeginsAnew),
                test(
                        "PERMIT-EXPIRED",
                        TABLE + "EXPIRED",
                        "A permit older than its ttlMillis is not executed.",
                        b -> b.rejected(
                                b.permit(
                                        LaneDoor.ENTRY,
                                        f -> f.put(
                                                "issuedMonoMillis",
                                                b.controller().clock() - 1_400)),
                                "EXPIRED")),
                test(
                        "PERMIT-DELAYED",
                        TABLE + "EXPIRED",
                        "A permit held up on its way is not executed: its age is told by the door controller's own clock.",
                        PermitTests::delayed),
                rejected(
                        "PERMIT-TTL",
                        "EXPIRED",
                        "A ttlMillis above 1500 is not accepted.",
                        f -> f.put("ttlMillis", 1_501)),
                test(
                        "PERMIT-FUTURE",
                        "The age of a permit",
                        "An age below -1500 is EXPIRED.",
                        b -> b.rejected(
                                b.permit(
                                        LaneDoor.ENTRY,
                                        f -> f.put(
                                                "issuedMonoMillis",
                                                b.controller().clock() + 2_500)),
                                "EXPIRED")),
                rejected(
                        "PERMIT-EXPECT",
                        "DOOR_STATE",
                        "A permit that expects another state than CLOSED is not executed.",
                        f -> f.put("expectState", "OPEN")),
                test(
                        "PERMIT-DOOR-OPEN",
                        TABLE + "DOOR_STATE",
                        "A permit for a door that is not closed is not executed.",
                        PermitTests::doorOpen),
                test(
                        "PERMIT-INTERLOCK",
                        TABLE + "INTERLOCK",
                        "While one door is open the other does not open.",
                        PermitTests::interlock),
                test(
                        "PERMIT-BOTH",
                        TABLE + "INTERLOCK",
                        "Of two permits for both doors at once only one is executed.",
                        PermitTests::bothAtOnce),
                test(
                        "PERMIT-REPEATED",
                        "A permit id seen again",
                        "A permit sent again is answered again and not executed again.",
                        PermitTests::repeated),
                test(
                        "PERMIT-OPEN-MAX",
                        "An opened door closes when openMaxMillis is over",
                        "A door that nobody passes begins to close when openMaxMillis is over.",
                        PermitTests::openMax));
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

    private static void unknownFieldsAreIgnored(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        String text = new String(permit.payload(), StandardCharsets.UTF_8);
        byte[] longer = ("{\"somethingNew\":{\"a\":[1]}," + text.substring(1)).getBytes(StandardCharsets.UTF_8);
        b.executed(b.send(new Permit(permit.id(), permit.door(), longer)));
    }

    private static void retained(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        try {
            int mark = b.ledger().mark();
            b.say(permit.door().commandTopic(), permit.payload(), new Delivery(1, true, 0));
            String answer = b.answer(permit);
            b.require(answer.equals("REJECTED RETAINED"), "REJECTED RETAINED", answer);
            b.unmoved(LaneDoor.ENTRY, mark);
        } finally {
            b.say(permit.door().commandTopic(), new byte[0], new Delivery(1, true, 0));
        }
    }

    private static void cleared(Bench b) throws DeviationException, InterruptedException {
        int mark = b.ledger().mark();
        b.say(LaneDoor.ENTRY.commandTopic(), new byte[0], new Delivery(1, true, 0));
        b.pass(500);
        int answers = b.ledger().since(mark, LaneDoor.ENTRY.answerTopic()).size();
        b.require(answers == 0, "no answer", answers + " answers");
    }

    private static void otherDoor(Bench b) throws DeviationException, InterruptedException {
        Permit exit = b.permit(LaneDoor.EXIT);
        int mark = b.ledger().mark();
        b.rejected(new Permit(exit.id(), LaneDoor.ENTRY, exit.payload()), "MALFORMED");
        b.unmoved(LaneDoor.EXIT, mark);
    }

    private static void malformed(Bench b) throws DeviationException, InterruptedException {
        int mark = b.ledger().mark();
        for (byte[] payload : malformedPermits(b)) {
            b.say(LaneDoor.ENTRY.commandTopic(), payload, Delivery.COMMAND);
            b.pass(20);
        }
        b.pass(300);
        for (Ledger.Entry answer : b.ledger().since(mark, LaneDoor.ENTRY.answerTopic())) {
            String said = answer.word("outcome") + " " + answer.word("reason");
            b.require(said.equals("REJECTED MALFORMED"), "no answer, or REJECTED MALFORMED", said);
        }
        b.unmoved(LaneDoor.ENTRY, mark);
        b.alive();
    }

    private static List<byte[]> malformedPermits(Bench b) {
        List<String> texts = new ArrayList<>(List.of("x", "[]", "null", "{}", "{\"permitId\":", "\u0000"));
        Permit good = b.permit(LaneDoor.ENTRY);
        String right = new String(good.payload(), StandardCharsets.UTF_8);
        texts.add(right + right);
        texts.add(right.replace("\"door\":\"ENTRY\"", "\"door\":\"ENTRY\",\"door\":\"ENTRY\""));
        texts.add(right.replace("{", "{\"filling\":\"" + "x".repeat(4_100) + "\","));
        texts.add(right.replace("PERMIT_OPEN", "OPEN_NOW"));
        texts.add(right.replace("\"ttlMillis\":1200", "\"ttlMillis\":\"1200\""));
        texts.add(right.replace("\"openMaxMillis\":400", "\"openMaxMillis\":0"));
        texts.add(right.replace("\"openMaxMillis\":400", "\"openMaxMillis\":60001"));
        texts.add(right.replace("\"openMaxMillis\":400", "\"openMaxMillis\":4e2"));
        for (String field :
                List.of("txnId", "bootId", "seq", "door", "action", "issuedMonoMillis", "expectState", "mac")) {
            texts.add(right.replace("\"" + field + "\"", "\"no" + field + "\""));
        }
        return texts.stream().map(t -> t.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static Permit stranger(Bench b) {
        ObjectNode fields = b.controller().fields(LaneDoor.ENTRY, b.plcBootId(), f -> {});
        return b.controller().sealed(LaneDoor.ENTRY, fields, b.strangersSeal());
    }

    private static void altered(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        String text = new String(permit.payload(), StandardCharsets.UTF_8);
        byte[] longer =
                text.replace("\"openMaxMillis\":400", "\"openMaxMillis\":40000").getBytes(StandardCharsets.UTF_8);
        b.rejected(new Permit(permit.id(), permit.door(), longer), "MAC");
    }

    private static void replacedBirth(Bench b) throws DeviationException, InterruptedException {
        UUID old = b.controller().bootId();
        b.pass(700);
        b.controller().born(b.millis() + 1_000_000);
        b.pass(700);
        b.controller().announce(old, true);
        b.pass(100);
        Permit permit =
                b.permit(LaneDoor.ENTRY, f -> f.put("bootId", old.toString()).put("seq", 99));
        b.rejected(permit, "BOOT_ID");
    }

    private static void offline(Bench b) throws DeviationException, InterruptedException {
        b.controller().beat(false);
        b.controller().announce(b.controller().bootId(), false);
        b.pass(100);
        b.rejected(b.permit(LaneDoor.ENTRY), "BOOT_ID");
    }

    private static void afterAnAccepted(Bench b, long seq) throws DeviationException, InterruptedException {
        b.openedAndClosed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("seq", 5))));
        b.rejected(b.permit(LaneDoor.EXIT, f -> f.put("seq", seq)), "SEQUENCE");
    }

    private static void newBirthBeginsAnew(Bench b) throws DeviationException, InterruptedException {
        b.openedAndClosed(b.send(b.permit(LaneDoor.ENTRY, f -> f.put("seq", 1_000_000))));
        b.controller().born(b.millis() + 1_000_000);
        b.pass(100);
        b.executed(b.send(b.permit(LaneDoor.EXIT, f -> f.put("seq", 1))));
    }

    private static void delayed(Bench b) throws DeviationException, InterruptedException {
        Permit permit = b.permit(LaneDoor.ENTRY);
        b.pass(KitController.TTL_MILLIS + 400);
        b.rejected(permit, "EXPIRED");
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
