// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.conform.KitController.Permit;
import org.gatehouse.sim.wire.Delivery;

/** Makes permits of which none may open a door, each wrong in one way. Not thread-safe. */
final class WrongPermits {
    /** In which way. */
    enum Kind {
        STALE,
        FUTURE,
        TOO_LONG_A_LIFE,
        REPLAYED,
        RETAINED,
        OUT_OF_ORDER,
        FORGED,
        ALTERED,
        OTHER_BIRTH,
        OTHER_DOOR_CONTROLLER,
        OTHER_DOOR
    }

    private static final int KEPT = 64;

    private final RandomGenerator random;
    private final KitController controller;
    private final LaneSeal stranger;
    private final UUID plcBootId;
    private final List<Permit> executed = new ArrayList<>();

    WrongPermits(RandomGenerator random, KitController controller, LaneSeal stranger, UUID plcBootId) {
        this.random = random;
        this.controller = controller;
        this.stranger = stranger;
        this.plcBootId = plcBootId;
    }

    /** A permit that was executed, to be played back later. */
    void executed(Permit permit) {
        if (executed.size() >= KEPT) {
            executed.remove(random.nextInt(executed.size()));
        }
        executed.add(permit);
    }

    Kind kind() {
        Kind[] kinds = Kind.values();
        Kind kind = kinds[random.nextInt(kinds.length)];
        return kind == Kind.REPLAYED && executed.isEmpty() ? Kind.STALE : kind;
    }

    Delivery delivery(Kind kind) {
        return kind == Kind.RETAINED ? new Delivery(1, true, 0) : Delivery.COMMAND;
    }

    /** @param lastSeq the number of the last permit that was executed */
    Permit make(Kind kind, long lastSeq) {
        LaneDoor door = random.nextBoolean() ? LaneDoor.ENTRY : LaneDoor.EXIT;
        long clock = controller.clock();
        return switch (kind) {
            case STALE -> right(door, f -> f.put("issuedMonoMillis", clock - random.nextLong(1_600, 60_000)));
            case FUTURE -> right(door, f -> f.put("issuedMonoMillis", clock + random.nextLong(2_500, 60_000)));
            case TOO_LONG_A_LIFE -> right(door, f -> f.put("ttlMillis", random.nextLong(1_501, 100_000)));
            case REPLAYED -> executed.get(random.nextInt(executed.size()));
            case RETAINED -> right(door, f -> {});
            case OUT_OF_ORDER -> right(door, f -> f.put("seq", random.nextLong(1, lastSeq + 1)));
            case FORGED -> controller.sealed(door, controller.fields(door, plcBootId, f -> {}), stranger);
            case ALTERED -> altered(right(door, f -> {}));
            case OTHER_BIRTH ->
                right(door, f -> f.put("bootId", UUID.randomUUID().toString()));
            case OTHER_DOOR_CONTROLLER ->
                right(door, f -> f.put("plcBootId", UUID.randomUUID().toString()));
            case OTHER_DOOR -> {
                Permit other = right(door.other(), f -> {});
                yield new Permit(other.id(), door, other.payload());
            }
        };
    }

    private Permit right(LaneDoor door, java.util.function.Consumer<ObjectNode> change) {
        return controller.permit(door, plcBootId, change);
    }

    private static Permit altered(Permit permit) {
        String text = new String(permit.payload(), StandardCharsets.UTF_8);
        byte[] longer =
                text.replace("\"openMaxMillis\":400", "\"openMaxMillis\":60000").getBytes(StandardCharsets.UTF_8);
        return new Permit(permit.id(), permit.door(), longer);
    }
}
