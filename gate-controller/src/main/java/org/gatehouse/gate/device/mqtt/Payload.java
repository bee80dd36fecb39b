// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The fields of one message: asked for by name, type and range, and nothing is taken on trust. Objects are flat but for arrays, at most 4
 * KiB; unknown fields are ignored.
 */
final class Payload {
    static final int MAX_BYTES = 4_096;
    /** The largest integer that every JSON reader keeps exact (RFC 8259 §6). */
    static final long MAX_INTEGER = (1L << 53) - 1;

    private static final int MAX_DEPTH = 8;
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = mapper();

    private final JsonNode node;

    private Payload(JsonNode node) {
        this.node = node;
    }

    private static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(32)
                        .maxStringLength(MAX_BYTES)
                        .build());
        return mapper;
    }

    static Payload parse(byte[] bytes) throws DroppedMessageException {
        if (bytes.length > MAX_BYTES) {
            throw new DroppedMessageException(DropReason.MESSAGE_TOO_LONG, "over " + MAX_BYTES + " bytes");
        }
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new DroppedMessageException(DropReason.MESSAGE_NOT_JSON, "not an object");
            }
            return new Payload(node);
        } catch (IOException e) {
            // The parser's own message quotes the text.
            throw new DroppedMessageException(DropReason.MESSAGE_NOT_JSON, "not JSON");
        }
    }

    static ObjectNode fresh() {
        return JSON.createObjectNode();
    }

    static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new IllegalStateException("a tree of plain values is always writable", e);
        }
    }

    String text(String field, int maxLength) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() || value.textValue().length() > maxLength) {
            throw wrong(field);
        }
        return value.textValue();
    }

    String text(String field, Pattern form) throws DroppedMessageException {
        String text = text(field, MAX_BYTES);
        if (!form.matcher(text).matches()) {
            throw wrong(field);
        }
        return text;
    }

    UUID uuid(String field) throws DroppedMessageException {
        return UUID.fromString(text(field, UUID_TEXT));
    }

    long integer(String field, long min, long max) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null
                || !value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < min
                || value.longValue() > max) {
            throw wrong(field);
        }
        return value.longValue();
    }

    double fraction(String field) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null || !value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
            throw wrong(field);
        }
        return value.doubleValue();
    }

    boolean flag(String field) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null || !value.isBoolean()) {
            throw wrong(field);
        }
        return value.booleanValue();
    }

    <T extends Enum<T>> T word(String field, Class<T> words) throws DroppedMessageException {
        String text = text(field, 64);
        for (T word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw wrong(field);
    }

    List<String> lines(String field, int min, int max, Pattern line) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray() || value.size() < min || value.size() > max) {
            throw wrong(field);
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isTextual() || !line.matcher(element.textValue()).matches()) {
                throw wrong(field);
            }
            lines.add(element.textValue());
        }
        return List.copyOf(lines);
    }

    /** The objects of an array, each looked at as a message of its own. */
    List<Payload> objects(String field, int min, int max) throws DroppedMessageException {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray() || value.size() < min || value.size() > max) {
            throw wrong(field);
        }
        List<Payload> objects = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isObject()) {
                throw wrong(field);
            }
            objects.add(new Payload(element));
        }
        return List.copyOf(objects);
    }

    boolean has(String field) {
        return node.has(field);
    }

    private static DroppedMessageException wrong(String field) {
        return new DroppedMessageException(
                DropReason.MESSAGE_MALFORMED, "field " + field + " is missing or not as in the schema");
    }
}
