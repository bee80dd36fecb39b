// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.sim.conform.KitController.Permit;

/** What the contract promises of a permit: who made it, for whom, in which order, when; each test with everything else right. */
final class PermitTests {
    private static final String TABLE = "The permit: the table of checks, ";

    private PermitTests() {}

    static List<ConformanceTest> all() {
        return List.of(
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
                                "EXPIRED")));
    }

    private static ConformanceTest test(String id, String clause, String sentence, ConformanceTest.Body body) {
        return new ConformanceTest(id, clause, sentence, body);
    }

    private static ConformanceTest rejected(String id, String reason, String sentence, Consumer<ObjectNode> change) {
        return test(id, TABLE + reason, sentence, b -> b.rejected(b.permit(LaneDoor.ENTRY, change), reason));
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
}
