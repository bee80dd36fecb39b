// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The description of one specimen, laid over that of the specimen it is based on. */
record SpecimenData(String id, JsonNode own, Optional<SpecimenData> base) {

    /** A field, the specimen's own before that of its base. */
    Optional<JsonNode> field(String name) {
        JsonNode value = own.get(name);
        return value != null ? Optional.of(value) : base.flatMap(b -> b.field(name));
    }

    boolean has(String name) {
        return field(name).isPresent();
    }

    Optional<String> text(String name) {
        return field(name).map(JsonNode::asText);
    }

    boolean flag(String name, boolean otherwise) {
        return field(name).map(JsonNode::asBoolean).orElse(otherwise);
    }

    /** A field that names one of these values. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> kind) {
        return text(name).map(value -> Enum.valueOf(kind, value));
    }

    /** The elements of a list, none if there is no such field. */
    List<JsonNode> list(String name) {
        List<JsonNode> elements = new ArrayList<>();
        field(name).ifPresent(array -> array.forEach(elements::add));
        return elements;
    }

    List<String> texts(String name) {
        return list(name).stream().map(JsonNode::asText).toList();
    }

    static byte[] hex(JsonNode digits) {
        return HexFormat.of().parseHex(digits.asText());
    }

    static int hexNumber(JsonNode digits) {
        return HexFormat.fromHexDigits(digits.asText());
    }

    @Override
    public String toString() {
        return "SpecimenData[" + id + "]";
    }
}
