// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PermitDeskTest {
    private static final byte[] KEY = new byte[32];
    private static final UUID PLC = UUID.randomUUID();
    private static final UUID CONTROLLER = UUID.randomUUID();

    private final ControllerLink controller = new ControllerLink();
    private SafetyState safety = SafetyState.NORMAL;
    private Position entry = Position.CLOSED;
    private Position exit = Position.CLOSED;
    private final PermitDesk desk =
            new PermitDesk(PLC, new PlcKeys(new WireKey("1", KEY)), controller, new PermitDesk.Lane() {
                @Override
                public SafetyState safety() {
                    return safety;
                }

                @Override
                public Position position(DoorSide door) {
                    return door == DoorSide.ENTRY ? entry : exit;
                }
            });

    PermitDeskTest() {
        controller.life(CONTROLLER, true);
        controller.beat(CONTROLLER, 1, 50_000, 1_000);
    }

    @Test
    void aPermitThatPassesEveryCheckIsExecuted() throws Exception {
        PermitDesk.Answer answer = decide(f -> {}, 1_010);

        assertThat(answer.execute()).isTrue();
        assertThat(answer.rejection()).isEmpty();
        assertThat(desk.lastSeq()).isEqualTo(7);
    }

    @Test
    void theFirstCheckThatFailsIsTheOneThatIsNamed() throws Exception {
        // Everything is wrong at once; then it is put right, one check after the other, in the contract's order.
        safety = SafetyState.FIRE;
        entry = Position.OPEN;
        exit = Position.OPEN;
        long late = 1_000 + 1_501;
        Consumer<ObjectNode> spoilt = f -> f.put("bootId", UUID.randomUUID().toString())
                .put("plcBootId", UUID.randomUUID().toString())
                .put("issuedMonoMillis", 49_000);
        desk.decide(DoorSide.EXIT, sealed(f -> f.put("seq", 9)), false, 1_000);
        List<String> order = new ArrayList<>();

        order.add(reason(desk.decide(DoorSide.ENTRY, sealed(spoilt), true, late)));
        order.add(reason(desk.decide(DoorSide.EXIT, sealed(spoilt), false, late)));
        byte[] unsealed = Schemas.JSON.writeValueAsBytes(fields().put("mac", "A".repeat(43)));
        order.add(reason(desk.decide(DoorSide.ENTRY, unsealed, false, late)));
        order.add(reason(decide(spoilt, late)));
        spoilt = spoilt.andThen(f -> f.put("bootId", CONTROLLER.toString()));
        order.add(reason(decide(spoilt, late)));
        spoilt = spoilt.andThen(f -> f.put("plcBootId", PLC.toString()));
        order.add(reason(decide(spoilt, late)));
        spoilt = spoilt.andThen(f -> f.put("issuedMonoMillis", 51_400));
        order.add(reason(decide(spoilt, late)));
        order.add(reason(decide(spoilt, 1_400)));
        safety = SafetyState.NORMAL;
        order.add(reason(decide(spoilt, 1_400)));
        entry = Position.CLOSED;
        order.add(reason(decide(spoilt, 1_400)));
        exit = Position.CLOSED;
        assertThat(decide(spoilt, 1_400).execute()).isTrue();
        order.add(reason(decide(spoilt, 1_400)));

        assertThat(order)
                .containsExactly(
                        "RETAINED",
                        "MALFORMED",
                        "MAC",
                        "BOOT_ID",
                        "PLC_BOOT_ID",
                        "EXPIRED",
                        "HEARTBEAT",
                        "SAFETY",
                        "DOOR_STATE",
                        "INTERLOCK",
                        "SEQUENCE");
    }

    @Test
    void whatTheSchemaOfThePermitRejectsTheDoorControllerRejects() throws Exception {
        ObjectNode good = (ObjectNode) Schemas.JSON.readTree(sealed(f -> {}));
        assertThat(Schemas.accepts("door-permit", good)).isTrue();
        int rejected = 0;
        for (ObjectNode spoiled : Schemas.spoiled(good)) {
            if (!Schemas.accepts("door-permit", spoiled)) {
                rejected++;
                PermitDesk.Answer answer =
                        desk.decide(DoorSide.ENTRY, Schemas.JSON.writeValueAsBytes(spoiled), false, 1_010);
                assertThat(answer.execute()).as(spoiled.toString()).isFalse();
            }
        }
        assertThat(rejected).isGreaterThan(80);
    }

    @Test
    void theSlowHeartbeatDoesNotMakeAStalePermitLookFresh() throws Exception {
        // This one was sent at 51 000 and came 1 000 ms late, at 3 000 instead of 2 000.
        controller.beat(CONTROLLER, 2, 51_000, 3_000);

        // Issued together with it, and as late: by the slow heartbeat alone it would be brand new.
        assertThat(reason(decide(f -> f.put("issuedMonoMillis", 50_700), 3_000)))
                .isEqualTo("EXPIRED");
    }

    @Test
    void aBirthThatWasReplacedNeverComesBack() throws Exception {
        UUID next = UUID.randomUUID();
        controller.life(next, true);
        controller.beat(next, 1, 10, 1_020);
        controller.life(CONTROLLER, true);
        controller.beat(CONTROLLER, 2, 50_030, 1_030);

        assertThat(reason(decide(f -> f.put("issuedMonoMillis", 50_030), 1_030)))
                .isEqualTo("BOOT_ID");
    }

    @Test
    void theLateWillOfAPredecessorChangesNothing() throws Exception {
        controller.life(UUID.randomUUID(), false);

        assertThat(decide(f -> {}, 1_010).execute()).isTrue();
    }

    @Test
    void aHeartbeatPlayedBackDoesNotKeepTheLinkAlive() {
        controller.beat(CONTROLLER, 1, 50_000, 2_400);

        assertThat(controller.beating(2_501)).isFalse();
    }

    private PermitDesk.Answer decide(Consumer<ObjectNode> change, long now) throws Exception {
        return desk.decide(DoorSide.ENTRY, sealed(change), false, now);
    }

    private static String reason(PermitDesk.Answer answer) {
        return answer.rejection().map(Enum::name).orElse("none");
    }

    private static ObjectNode fields() {
        return Schemas.JSON
                .createObjectNode()
                .put("permitId", UUID.randomUUID().toString())
                .put("txnId", UUID.randomUUID().toString())
                .put("bootId", CONTROLLER.toString())
                .put("plcBootId", PLC.toString())
                .put("seq", 7)
                .put("door", "ENTRY")
                .put("action", "PERMIT_OPEN")
                .put("openMaxMillis", 8_000)
                .put("issuedMonoMillis", 50_005)
                .put("ttlMillis", 1_200)
                .put("expectState", "CLOSED")
                .put("keyId", "1");
    }

    /** Sealed here by the text of the contract, with none of the product's code. */
    private static byte[] sealed(Consumer<ObjectNode> change) throws Exception {
        ObjectNode fields = fields();
        change.accept(fields);
        List<String> lines = new ArrayList<>();
        fields.forEach(value -> lines.add(value.asText()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] code = mac.doFinal(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        fields.put("mac", Base64.getUrlEncoder().withoutPadding().encodeToString(code));
        return Schemas.JSON.writeValueAsBytes(fields);
    }

    @Test
    void theExampleOfTheContractHasThatMac() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }

        assertThat(new WireMac(key)
                        .matches(
                                "30aeftMsp83Fcy82u9bTjbXWLFs5u--P6fwu6XAbqZc",
                                "HB",
                                "00000000-0000-0000-0000-000000000001",
                                "1",
                                "1000",
                                "1"))
                .isTrue();
    }
}
