// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What each message of a door controller must look like: docs/contract/README.md, the table of topics. */
enum MessageShape {
    LIFE(
            true,
            Map.of(
                    "state",
                    word("ONLINE", "OFFLINE"),
                    "bootId",
                    uuid(),
                    "build",
                    text(64),
                    "simulated",
                    b -> b.isBoolean()),
            "plc/life"),
    BEAT(
            false,
            Map.of(
                    "bootId", uuid(),
                    "seq", integer(1),
                    "monoMillis", integer(0),
                    "lastPermitSeq", integer(0),
                    "safety", safety()),
            "plc/hb"),
    DOOR(
            true,
            Map.of(
                    "position",
                    word("CLOSED", "OPENING", "OPEN", "CLOSING", "OBSTRUCTED", "FORCED", "FAULT", "UNKNOWN"),
                    "seq",
                    integer(1),
                    "monoMillis",
                    integer(0),
                    "cause",
                    text(32)),
            "door/entry/state",
            "door/exit/state"),
    ANSWER(
            false,
            Map.of(
                    "permitId", uuid(),
                    "outcome", word("ACCEPTED", "REJECTED", "DONE"),
                    "reason",
                            word(
                                    "",
                                    "RETAINED",
                                    "MALFORMED",
                                    "MAC",
                                    "BOOT_ID",
                                    "PLC_BOOT_ID",
                                    "SEQUENCE",
                                    "EXPIRED",
                                    "HEARTBEAT",
                                    "SAFETY",
                                    "DOOR_STATE",
                                    "INTERLOCK"),
                    "monoMillis", integer(0)),
            "door/entry/ack",
            "door/exit/ack"),
    PRESENCE(
            true,
            Map.of("occupied", b -> b.isBoolean(), "seq", integer(1), "monoMillis", integer(0)),
            "sensor/presence/state"),
    COUNT(
            true,
            Map.of(
                    "persons",
                    integer(0),
                    "confidence",
                    c -> c.isNumber() && c.asDouble() >= 0 && c.asDouble() <= 1,
                    "seq",
                    integer(1),
                    "monoMillis",
                    integer(0)),
            "sensor/count/state"),
    ITEM(true, Map.of("left", b -> b.isBoolean(), "seq", integer(1), "monoMillis", integer(0)), "sensor/item/state"),
    ASSISTANCE(
            true,
            Map.of("pressed", b -> b.isBoolean(), "seq", integer(1), "monoMillis", integer(0)),
            "sensor/assistance/state"),
    BEAM(
            true,
            Map.of(
                    "entryInwards", integer(0),
                    "entryOutwards", integer(0),
                    "exitOutwards", integer(0),
                    "seq", integer(1),
                    "monoMillis", integer(0)),
            "sensor/beam/state"),
    KEY(
            true,
            Map.of(
                    "position",
                    word("AUTO", "OFF", "OPEN_ENTRY", "OPEN_EXIT"),
                    "seq",
                    integer(1),
                    "monoMillis",
                    integer(0)),
            "plc/key-switch"),
    SAFETY(true, Map.of("safety", safety(), "seq", integer(1), "monoMillis", integer(0)), "safety/state");

    private static final int MAX_BYTES = 4_096;

    private final boolean retained;
    private final Map<String, Predicate<JsonNode>> fields;
    private final Set<String> names;

    MessageShape(boolean retained, Map<String, Predicate<JsonNode>> fields, String... names) {
        this.retained = retained;
        this.fields = fields;
        this.names = Set.of(names);
    }

    /** Every topic that has a shape. */
    static List<String> topics() {
        return Arrays.stream(values()).flatMap(s -> s.names.stream()).sorted().toList();
    }

    /** The states that every door controller tells again and again, by topic: without beams and key switch, if it has none. */
    static List<String> retainedTopics() {
        List<String> topics = new ArrayList<>();
        for (MessageShape shape : values()) {
            if (shape.retained && shape != BEAM && shape != KEY) {
                topics.addAll(shape.names);
            }
        }
        return topics.stream().sorted().toList();
    }

    /** What is wrong with a message; empty for a right one and for a topic that has no shape here. */
    static List<String> complaints(KitWire.Heard heard, JsonNode json) {
        List<String> complaints = new ArrayList<>();
        for (MessageShape shape : values()) {
            if (!shape.names.contains(heard.name())) {
                continue;
            }
            if (heard.payload().length > MAX_BYTES) {
                complaints.add(heard.name() + " is longer than 4 KiB");
            }
            if (heard.retained() != shape.retained) {
                complaints.add(heard.name() + (shape.retained ? " is not retained" : " is retained"));
            }
            if (!json.isObject()) {
                complaints.add(heard.name() + " is no JSON object");
            }
            shape.fields.forEach((field, right) -> {
                if (!json.has(field) || !right.test(json.get(field))) {
                    complaints.add(heard.name() + ": " + field + " is missing or mistyped");
                }
            });
        }
        return complaints;
    }

    private static Predicate<JsonNode> word(String... words) {
        Set<String> allowed = Set.of(words);
        return node -> node.isTextual() && allowed.contains(node.textValue());
    }

    private static Predicate<JsonNode> safety() {
        return word("NORMAL", "OBSTRUCTED", "ESTOP", "FIRE", "POWER_FAIL", "PLC_FAULT");
    }

    private static Predicate<JsonNode> uuid() {
        return node -> node.isTextual() && node.textValue().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    private static Predicate<JsonNode> text(int max) {
        return node -> node.isTextual() && node.textValue().length() <= max;
    }

    private static Predicate<JsonNode> integer(long min) {
        return node -> node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= min;
    }
}
