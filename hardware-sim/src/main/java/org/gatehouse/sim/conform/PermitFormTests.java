// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.wire.Delivery;

/** What the contract promises of what is no permit, or comes as none may. */
final class PermitFormTests {
    private static final String TABLE = "The permit: the table of checks, ";

    private PermitFormTests() {}

    static List<ConformanceTest> all() {
        return List.of(
                test(
                        "PERMIT-UNKNOWN-FIELD",
                        "Unknown fields are ignored",
                        "A field that the contract does not know changes nothing.",
                        PermitFormTests::unknownFieldsAreIgnored),
                test(
                        "PERMIT-RETAINED",
                        TABLE + "RETAINED",
                        "A retained permit is not executed, even when it arrives live.",
                        PermitFormTests::retained),
                test(
                        "PERMIT-CLEARED",
                        "The permit: empty retained message",
                        "An empty retained message on cmd is not answered.",
                        PermitFormTests::cleared),
                test(
                        "PERMIT-DOOR",
                        TABLE + "MALFORMED",
                        "A permit for the other door than its topic's is not executed.",
                        PermitFormTests::otherDoor),
                test(
                        "PERMIT-MALFORMED",
                        TABLE + "MALFORMED",
                        "What is no permit is not executed: fields missing or mistyped, a field twice, more than 4 KiB, no JSON.",
                        PermitFormTests::malformed));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
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
}
