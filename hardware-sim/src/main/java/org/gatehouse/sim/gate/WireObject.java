// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** One JSON object off the wire, read by name and type; at most 4 KiB. */
final class WireObject {
    private static final int MAX_BYTES = 4_096;
    /** The largest integer that every JSON reader keeps exact (RFC 8259 §6). */
    static final long MAX_INTEGER = (1L << 53) - 1;

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode node;

    private WireObject(JsonNode node) {
        this.node = node;
    }

    static WireObject parse(byte[] payload) throws MalformedWireException {
        if (payload.length > MAX_BYTES) {
            throw new MalformedWireException("longer than 4 KiB");
        }
        try {
            JsonNode node = JSON.readTree(payload);
            if (node == null || !node.isObject()) {
                throw new MalformedWireException("not a JSON object");
            }
            return new WireObject(node);
        } catch (IOException e) {
            throw new MalformedWireException("not JSON");
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

    String text(String field, int maxLength) throws MalformedWireException {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() || value.textValue().length() > maxLength) {
            throw new MalformedWireException("no text " + field);
        }
        return value.textValue();
    }

    /** The text itself, so that a MAC over it is over what was sent. */
    String uuidText(String field) throws MalformedWireException {
        String text = text(field, 36);
        if (!UUID_TEXT.matcher(text).matches()) {
            throw new MalformedWireException("no UUID " + field);
        }
        return text;
    }

    UUID uuid(String field) throws MalformedWireException {
        return UUID.fromString(uuidText(field));
    }

    long integer(String field, long min, long max) throws MalformedWireException {
        JsonNode value = node.get(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new MalformedWireException("no integer " + field);
        }
        long number = value.longValue();
        if (number < min || number > max) {
            throw new MalformedWireException(field + " out of range");
        }
        return number;
    }

    <T extends Enum<T>> T word(String field, Class<T> words) throws MalformedWireException {
        String text = text(field, 32);
        for (T word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new MalformedWireException("unknown word in " + field);
    }
}
