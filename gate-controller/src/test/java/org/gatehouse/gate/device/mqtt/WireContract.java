// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** docs/contract as the tests read it: asyncapi.yaml and the schemas that it points to. */
final class WireContract {
    static final ObjectMapper JSON = new ObjectMapper();

    /** One channel with how its messages travel. */
    record Channel(
            String name,
            Optional<JsonSchema> schema,
            int maxBytes,
            int qos,
            boolean retain,
            long expirySeconds,
            String action,
            String saidBy,
            Set<String> heardBy) {
        boolean accepts(JsonNode message) {
            return schema.orElseThrow().validate(message).isEmpty();
        }
    }

    private static final Path FOLDER = Path.of(System.getProperty("gatehouse.root"), "docs", "contract");
    private static final String PREFIX = "abc/v1/{site}/{lane}/";

    private WireContract() {}

    /** By name within the lane, for instance {@code plc/hb}. */
    static Map<String, Channel> channels() throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("asyncapi.yaml").toFile());
        Map<String, Channel> channels = new LinkedHashMap<>();
        root.get("channels").fields().forEachRemaining(entry -> {
            String address = entry.getValue().get("address").textValue();
            if (!address.startsWith(PREFIX)) {
                throw new IllegalStateException("channel outside the lane: " + address);
            }
            String name = address.substring(PREFIX.length());
            channels.put(name, channel(root, entry.getKey(), name, entry.getValue()));
        });
        return channels;
    }

    /** What somebody must show at the broker that is reached by the network. */
    static String security() throws IOException {
        JsonNode root = new ObjectMapper(new YAMLFactory())
                .readTree(FOLDER.resolve("asyncapi.yaml").toFile());
        JsonNode lane = root.get("servers").get("lane");
        String scheme = lane.get("security").get(0).get("$ref").textValue();
        return lane.get("protocol").textValue() + " "
                + resolve(root, scheme).get("type").textValue();
    }

    private static Channel channel(JsonNode root, String key, String name, JsonNode channel) {
        String message = channel.get("messages").get(key).get("$ref").textValue();
        JsonNode payload = resolve(root, message).get("payload");
        boolean json = payload.has("schema");
        JsonNode maximum = payload.path("maxLength");
        JsonNode operation = root.get("operations").get(key);
        JsonNode binding = operation.get("bindings").get("mqtt");
        Set<String> heardBy = new TreeSet<>();
        operation.get("x-heard-by").forEach(role -> heardBy.add(role.textValue()));
        return new Channel(
                name,
                json ? Optional.of(schema(payload.get("schema").get("$ref").textValue())) : Optional.empty(),
                json ? 4_096 : maximum.intValue(),
                binding.get("qos").intValue(),
                binding.get("retain").booleanValue(),
                binding.path("messageExpiryInterval").asLong(0),
                operation.get("action").textValue(),
                operation.get("x-said-by").textValue(),
                heardBy);
    }

    private static JsonNode resolve(JsonNode root, String reference) {
        return root.at(reference.substring(1));
    }

    private static JsonSchema schema(String file) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
