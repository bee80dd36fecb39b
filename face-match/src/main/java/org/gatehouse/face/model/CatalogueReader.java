// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a catalogue file: JSON in which every field is known, of its type and in its range. */
final class CatalogueReader {
    /** The one version of the format. */
    static final int FORMAT = 1;

    private static final long MOST_BYTES = 256 << 10;
    private static final int MOST_PARTS = 16;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private CatalogueReader() {}

    static ModelCatalogue read(Path folderOrFile) throws ModelException {
        Path file = Files.isDirectory(folderOrFile) ? folderOrFile.resolve(ModelCatalogue.FILE_NAME) : folderOrFile;
        StrictObject root = StrictObject.root(parse(file));
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return root.made(() -> {
            if (root.whole("format") != FORMAT) {
                throw new IllegalArgumentException("format is " + FORMAT);
            }
            List<ModelPart> parts = new ArrayList<>();
            for (StrictObject part : root.children("parts", MOST_PARTS)) {
                parts.add(part(part));
            }
            return new ModelCatalogue(folder, parts, calibration(root.child("calibration")));
        });
    }

    private static com.fasterxml.jackson.databind.JsonNode parse(Path file) throws ModelException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new ModelException(
                        ModelErrorCode.CATALOGUE_MISSING,
                        "There is no catalogue of face models at " + file
                                + ": build face-match, or name the folder that holds models.json, or the file.");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw StrictObject.malformed(file + " is longer than 256 KiB");
            }
            return JSON.readTree(Files.readAllBytes(file));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw StrictObject.malformed(file + " is no JSON, line "
                    + (e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        } catch (IOException e) {
            throw new ModelException(
                    ModelErrorCode.CATALOGUE_MISSING, "The catalogue of face models " + file + " cannot be read.", e);
        }
    }

    private static ModelPart part(StrictObject part) throws ModelException {
        return part.made(() -> {
            PartRole role = part.word("role", PartRole.class);
            PartKind kind = part.word("kind", PartKind.class);
            if (kind.role() != role) {
                throw new IllegalArgumentException("kind " + kind + " has the role " + kind.role());
            }
            String file = part.text("file");
            checkPath(file);
            return new ModelPart(
                    part.text("name"),
                    kind,
                    part.word("format", NetworkFormat.class),
                    file,
                    part.whole("bytes"),
                    part.text("sha256"),
                    part.text("licence"),
                    part.text("source"),
                    input(part.child("input")),
                    part.has("comparison") ? Optional.of(compared(part.child("comparison"))) : Optional.empty(),
                    part.has("live") ? Optional.of(live(part.child("live"))) : Optional.empty());
        });
    }

    /** A catalogue names files beside or below itself; what it means by them its digests say. */
    private static void checkPath(String file) throws ModelException {
        Path path;
        try {
            path = Path.of(file);
        } catch (java.nio.file.InvalidPathException e) {
            throw new IllegalArgumentException("file is no path", e);
        }
        boolean upwards = false;
        for (Path step : path) {
            upwards |= step.toString().equals("..");
        }
        if (file.isBlank() || path.isAbsolute() || upwards) {
            throw new ModelException(
                    ModelErrorCode.PATH_OUTSIDE,
                    "The catalogue of the face models names a file that is not beside or below it: give each file a path"
                            + " relative to the catalogue, without '..'.");
        }
    }

    private static NetworkInput input(StrictObject input) throws ModelException {
        return input.made(() -> new NetworkInput(
                input.small("side"),
                input.word("order", ChannelOrder.class),
                input.numbers("mean", 3),
                input.number("scale"),
                input.numberIfThere("crop")));
    }

    private static EmbedderSettings compared(StrictObject settings) throws ModelException {
        return settings.made(() -> new EmbedderSettings(
                settings.word("template", AlignmentTemplate.class),
                settings.small("dimensions"),
                settings.flag("mirrored"),
                settings.word("metric", Metric.class),
                settings.number("weight")));
    }

    private static LiveClassSettings live(StrictObject settings) throws ModelException {
        return settings.made(() -> new LiveClassSettings(
                settings.small("classes"),
                settings.small("liveClass"),
                settings.number("attackBelow"),
                settings.number("liveFrom"),
                settings.flag("mayReplaceChallenge")));
    }

    private static Calibration calibration(StrictObject calibration) throws ModelException {
        return calibration.made(() -> {
            List<PartIdentity> embedders = new ArrayList<>();
            for (StrictObject embedder : calibration.children("embedders", ModelCatalogue.MOST_EMBEDDERS)) {
                embedders.add(identity(embedder, true));
            }
            List<CalibrationPoint> points = new ArrayList<>();
            for (StrictObject point : calibration.children("points", Calibration.MOST_POINTS)) {
                points.add(point.made(() -> new CalibrationPoint(
                        point.number("falseMatchRate"),
                        point.number("threshold"),
                        point.word("evidence", Evidence.class))));
            }
            return new Calibration(
                    calibration.text("id"),
                    calibration.text("data"),
                    calibration.whole("genuinePairs"),
                    calibration.whole("impostorPairs"),
                    identity(calibration.child("mesh"), false),
                    embedders,
                    points);
        });
    }

    private static PartIdentity identity(StrictObject part, boolean embedder) throws ModelException {
        return part.made(() -> new PartIdentity(
                part.text("sha256"),
                input(part.child("input")),
                embedder ? Optional.of(compared(part.child("comparison"))) : Optional.empty()));
    }
}
