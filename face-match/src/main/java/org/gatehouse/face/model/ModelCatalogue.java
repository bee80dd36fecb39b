// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one comparison: which models it uses, and what its scores mean. The build writes one for its own models; an
 * operator may write another ({@code docs/face.md}).
 *
 * @param folder where the catalogue file lies, to which the parts' files are relative
 * @param parts one detector, one mesh, one or several embedders, at most one model against presentation attacks
 * @param calibration what the scores mean; whether it is that of these parts says {@link #operatingPoint}
 */
public record ModelCatalogue(Path folder, List<ModelPart> parts, Calibration calibration) {
    /** More would take longer than a traveller waits. */
    public static final int MOST_EMBEDDERS = 4;

    /** What a catalogue file is called in a folder of models. */
    public static final String FILE_NAME = "models.json";

    /** Refuses a set that is no comparison. */
    public ModelCatalogue {
        parts = List.copyOf(parts);
        require(count(parts, PartRole.DETECTOR) == 1, "exactly one part is a DETECTOR");
        require(count(parts, PartRole.MESH) == 1, "exactly one part is a MESH");
        long embedders = count(parts, PartRole.EMBEDDER);
        require(embedders >= 1 && embedders <= MOST_EMBEDDERS, "one to 4 parts are an EMBEDDER");
        require(count(parts, PartRole.PRESENTATION_ATTACK) <= 1, "at most one part is against PRESENTATION_ATTACK");
        require(parts.stream().map(ModelPart::name).distinct().count() == parts.size(), "every part has its own name");
    }

    /**
     * Reads a catalogue file, or the {@value #FILE_NAME} of a folder. No model is read yet.
     *
     * @throws ModelException if it is missing, too large or not as {@code docs/face.md} wants it
     */
    public static ModelCatalogue read(Path folderOrFile) throws ModelException {
        return CatalogueReader.read(folderOrFile);
    }

    /** The part that finds faces. */
    public ModelPart detector() {
        return of(PartRole.DETECTOR).get(0);
    }

    /** The part that finds landmarks. */
    public ModelPart mesh() {
        return of(PartRole.MESH).get(0);
    }

    /** The parts that make vectors, in the order of the file. */
    public List<ModelPart> embedders() {
        return of(PartRole.EMBEDDER);
    }

    /** The operator's model against presentation attacks. */
    public Optional<ModelPart> presentationAttack() {
        return of(PartRole.PRESENTATION_ATTACK).stream().findFirst();
    }

    /**
     * The threshold for a security level.
     *
     * @throws ModelException if the calibration was made with another mesh, other embedders, weights or preprocessing, or does
     *     not reach the rate
     */
    public OperatingPoint operatingPoint(SecurityLevel level) throws ModelException {
        checkCalibration();
        double perComparison = level.rule().perComparison(level.falseMatchRate());
        return new OperatingPoint(level, calibration.at(perComparison), calibration.id());
    }

    /**
     * Whether the calibration is that of these models.
     *
     * @throws ModelException if it was made with another mesh, other embedders, weights or preprocessing
     */
    public void checkCalibration() throws ModelException {
        List<PartIdentity> embedders =
                embedders().stream().map(ModelPart::identity).toList();
        boolean mesh = calibration.mesh().equals(mesh().identity());
        if (!mesh || !calibration.embedders().equals(embedders)) {
            throw new ModelException(
                    ModelErrorCode.CALIBRATION_OF_OTHER_MODELS,
                    "The calibration " + calibration.id() + " was not made with "
                            + (mesh ? "these embedders, their weights and preprocessing" : "this mesh")
                            + ", so it says nothing about their scores: measure with ./gatehouse face evaluate DIR --out DIR"
                            + " and put its calibration.json in the place of this one, or take the models of the calibration.");
        }
    }

    /** What decisions rest on, for their records. */
    public ComparisonBasis basis(OperatingPoint point) {
        return ComparisonBasis.of(this, point);
    }

    /**
     * Reads a part's file whole and checks it, so that the bytes checked are the bytes used.
     *
     * @throws ModelException if it is missing or any other than the catalogue's
     */
    public byte[] read(ModelPart part) throws ModelException {
        Path file = folder.resolve(part.file());
        try {
            if (!Files.isRegularFile(file)) {
                throw missing(part, file, null);
            }
            long size = Files.size(file);
            if (size != part.bytes()) {
                throw new ModelException(
                        ModelErrorCode.WRONG_SIZE,
                        "The face model " + file + " has " + size + " bytes and should have " + part.bytes()
                                + ": put back the file that the catalogue describes.");
            }
            byte[] content = Files.readAllBytes(file);
            String found = Sha256.of(content);
            if (!found.equals(part.sha256())) {
                throw new ModelException(
                        ModelErrorCode.WRONG_DIGEST,
                        "The face model " + file + " has SHA-256 " + found + " and should have " + part.sha256()
                                + ": put back the file that the catalogue describes.");
            }
            return content;
        } catch (IOException e) {
            throw missing(part, file, e);
        }
    }

    private static ModelException missing(ModelPart part, Path file, @Nullable IOException cause) {
        String sentence = "The file of the face model " + part.name() + ", " + file
                + ", is missing or cannot be read: put it there, or correct the catalogue.";
        return cause == null
                ? new ModelException(ModelErrorCode.FILE_MISSING, sentence)
                : new ModelException(ModelErrorCode.FILE_MISSING, sentence, cause);
    }

    private List<ModelPart> of(PartRole role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    private static long count(List<ModelPart> parts, PartRole role) {
        return parts.stream().filter(part -> part.role() == role).count();
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
