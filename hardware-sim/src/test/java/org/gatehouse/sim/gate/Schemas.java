// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The schemas of docs/contract, as the rig's tests use them. */
final class Schemas {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FOLDER = Path.of(System.getProperty("gatehouse.root"), "docs", "contract", "schema");

    private Schemas() {}

    static JsonSchema named(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(FOLDER.resolve(name + ".json")));
    }

    /** What the schema has against the message; empty when nothing. */
    static Set<String> complaints(String name, byte[] message) throws IOException {
        return named(name).validate(JSON.readTree(message)).stream()
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    /** The message with one field missing, or of a wrong type, or out of range: one variant each. */
    static List<ObjectNode> spoiled(ObjectNode good) {
        List<ObjectNode> variants = new ArrayList<>();
        good.fieldNames().forEachRemaining(field -> {
            ObjectNode missing = good.deepCopy();
            missing.remove(field);
            variants.add(missing);
            variants.add(good.deepCopy().putNull(field));
            variants.add(good.deepCopy().put(field, -1));
            variants.add(good.deepCopy().put(field, 0.5));
            variants.add(good.deepCopy().put(field, "x".repeat(70)));
            variants.add(good.deepCopy().put(field, "?"));
            variants.add(good.deepCopy().put(field, true));
            variants.add(good.deepCopy().put(field, 1L << 60));
            ObjectNode nested = good.deepCopy();
            nested.putObject(field);
            variants.add(nested);
        });
        return variants;
    }

    static boolean accepts(String name, JsonNode message) throws IOException {
        return named(name).validate(message).isEmpty();
    }
}
