// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a catalogue as {@link ModelCatalogue#read} reads it. */
public final class CatalogueWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private CatalogueWriter() {}

    /** The whole file. */
    public static byte[] json(ModelCatalogue catalogue) {
        ObjectNode root = JSON.createObjectNode().put("format", CatalogueReader.FORMAT);
        for (ModelPart part : catalogue.parts()) {
            write(part, root.withArray("parts").addObject());
        }
        write(catalogue.calibration(), root.putObject("calibration"));
        return bytes(root);
    }

    /** The calibration alone, to be put in the place of another one in a catalogue file. */
    public static byte[] json(Calibration calibration) {
        ObjectNode node = JSON.createObjectNode();
        write(calibration, node);
        return bytes(node);
    }

    private static void write(ModelPart part, ObjectNode node) {
        node.put("name", part.name())
                .put("role", part.role().name())
                .put("kind", part.kind().name())
                .put("format", part.format().name())
                .put("file", part.file())
                .put("bytes", part.bytes())
                .put("sha256", part.sha256())
                .put("licence", part.licence())
                .put("source", part.source());
        write(part.input(), node.putObject("input"));
        part.compared().ifPresent(settings -> write(settings, node.putObject("comparison")));
        part.live()
                .ifPresent(settings -> node.putObject("live")
                        .put("classes", settings.classes())
                        .put("liveClass", settings.liveClass())
                        .put("attackBelow", settings.attackBelow())
                        .put("liveFrom", settings.liveFrom())
                        .put("mayReplaceChallenge", settings.mayReplaceChallenge()));
    }

    private static void write(NetworkInput input, ObjectNode node) {
        node.put("side", input.side()).put("order", input.order().name());
        input.mean().forEach(node.putArray("mean")::add);
        node.put("scale", input.scale());
        input.crop().ifPresent(crop -> node.put("crop", crop));
    }

    private static void write(EmbedderSettings settings, ObjectNode node) {
        node.put("template", settings.template().name())
                .put("dimensions", settings.dimensions())
                .put("mirrored", settings.mirrored())
                .put("metric", settings.metric().name())
                .put("weight", settings.weight());
    }

    private static void write(Calibration calibration, ObjectNode node) {
        node.put("id", calibration.id())
                .put("data", calibration.data())
                .put("genuinePairs", calibration.genuinePairs())
                .put("impostorPairs", calibration.impostorPairs());
        write(calibration.mesh(), node.putObject("mesh"));
        node.putArray("embedders");
        calibration
                .embedders()
                .forEach(embedder -> write(embedder, node.withArray("embedders").addObject()));
        for (CalibrationPoint point : calibration.points()) {
            node.withArray("points")
                    .addObject()
                    .put("falseMatchRate", point.falseMatchRate())
                    .put("threshold", point.threshold())
                    .put("evidence", point.evidence().name());
        }
    }

    private static void write(PartIdentity identity, ObjectNode node) {
        node.put("sha256", identity.sha256());
        write(identity.input(), node.putObject("input"));
        identity.compared().ifPresent(settings -> write(settings, node.putObject("comparison")));
    }

    private static byte[] bytes(ObjectNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Only texts, numbers and booleans are written", impossible);
        }
    }
}
