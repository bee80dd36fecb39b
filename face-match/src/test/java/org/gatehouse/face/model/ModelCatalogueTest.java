// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.TestModels;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {
    private static ModelCatalogue built;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws ModelException {
        built = TestModels.catalogue();
    }

    @Test
    void theFolderAndItsFileAreTheSameCatalogue() throws ModelException {
        assertThat(ModelCatalogue.read(TestModels.FOLDER.resolve("models.json")))
                .isEqualTo(built);
    }

    @Test
    void theThresholdFollowsFromTheRateOfTheTransactionAndItsRule() throws ModelException {
        assertThat(built.operatingPoint(SecurityLevel.FMR_1_IN_1000).threshold())
                .isCloseTo(1.1414, within(0.0001));
        assertThat(built.operatingPoint(SecurityLevel.FMR_1_IN_2000).threshold())
                .isCloseTo(1.1630, within(0.0001));
        assertThat(built.operatingPoint(SecurityLevel.FMR_1_IN_10000).threshold())
                .isCloseTo(1.2134, within(0.0001));
        SecurityLevel single = new SecurityLevel(0.001, new TransactionRule(1, 1, 1));
        assertThat(built.operatingPoint(single).comparison())
                .isEqualTo(new CalibrationPoint(0.001, 1.107, Evidence.MEASURED));
    }

    @Test
    void anotherWeightNeedsItsOwnCalibration() {
        assertThat(refusedWith(3, weighing(0.6)).code()).isEqualTo(ModelErrorCode.CALIBRATION_OF_OTHER_MODELS);
    }

    @Test
    void anotherEmbedderNeedsItsOwnCalibration() {
        ModelPart dlib = FaceModel.DLIB.part();
        ModelException error = refusedWith(2, changed(dlib, "0".repeat(64), dlib.input()));
        assertThat(error.code()).isEqualTo(ModelErrorCode.CALIBRATION_OF_OTHER_MODELS);
        assertThat(error).hasMessageContaining("embedders").hasMessageContaining("face evaluate");
    }

    @Test
    void otherPreprocessingNeedsItsOwnCalibration() {
        ModelPart dlib = FaceModel.DLIB.part();
        NetworkInput input = dlib.input();
        NetworkInput other =
                new NetworkInput(input.side(), ChannelOrder.BGR, input.mean(), input.scale(), input.crop());
        assertThat(refusedWith(2, changed(dlib, dlib.sha256(), other)).code())
                .isEqualTo(ModelErrorCode.CALIBRATION_OF_OTHER_MODELS);
    }

    @Test
    void anotherMeshNeedsItsOwnCalibration() {
        ModelPart mesh = FaceModel.MESH.part();
        assertThat(refusedWith(1, changed(mesh, "0".repeat(64), mesh.input()))).hasMessageContaining("this mesh");
    }

    @Test
    void anotherDetectorKeepsTheCalibration() throws ModelException {
        ModelPart detector = FaceModel.DETECT.part();
        with(0, changed(detector, "0".repeat(64), detector.input())).checkCalibration();
    }

    @Test
    void aMissingFileIsNamedInASentence() throws Exception {
        TestModels.write(built, folder);
        Files.delete(folder.resolve("detect.tflite"));
        ModelException error = refused(folder);
        assertThat(error.code()).isEqualTo(ModelErrorCode.FILE_MISSING);
        assertThat(error).hasMessageContaining("detect.tflite").hasMessageEndingWith(".");
    }

    @Test
    void aFileOfAnotherSizeIsNotRead() throws Exception {
        assertThat(refusedWithFile("detect.tflite", new byte[7]).code()).isEqualTo(ModelErrorCode.WRONG_SIZE);
    }

    @Test
    void oneChangedBitIsNoticed() throws Exception {
        byte[] content = built.read(FaceModel.DETECT.part());
        content[100_000] ^= 1;
        ModelException error = refusedWithFile("detect.tflite", content);
        assertThat(error.code()).isEqualTo(ModelErrorCode.WRONG_DIGEST);
        assertThat(error).hasMessageContaining(FaceModel.DETECT.part().sha256());
    }

    @Test
    void theMatcherDoesNotStartWhenOnlyTheLastFileIsWrong() throws Exception {
        byte[] zeros = new byte[(int) FaceModel.FACERES.part().bytes()];
        assertThat(refusedWithFile("faceres.onnx", zeros).code()).isEqualTo(ModelErrorCode.WRONG_DIGEST);
    }

    @Test
    void aModelThatIsNotOfItsKindDoesNotStart() throws Exception {
        ModelPart mesh = FaceModel.MESH.part();
        ModelPart impostor = new ModelPart(
                "blazeface-short",
                PartKind.BLAZEFACE,
                mesh.format(),
                mesh.file(),
                mesh.bytes(),
                mesh.sha256(),
                mesh.licence(),
                mesh.source(),
                FaceModel.DETECT.part().input(),
                Optional.empty(),
                Optional.empty());
        TestModels.write(with(0, impostor), folder);
        ModelException error = refused(folder);
        assertThat(error.code()).isEqualTo(ModelErrorCode.NOT_LOADABLE);
        assertThat(error).hasMessageContaining("blazeface-short");
    }

    private static ModelPart weighing(double weight) {
        ModelPart part = FaceModel.FACERES.part();
        EmbedderSettings settings = part.compared().orElseThrow();
        return new ModelPart(
                part.name(),
                part.kind(),
                part.format(),
                part.file(),
                part.bytes(),
                part.sha256(),
                part.licence(),
                part.source(),
                part.input(),
                Optional.of(new EmbedderSettings(
                        settings.template(), settings.dimensions(), settings.mirrored(), settings.metric(), weight)),
                Optional.empty());
    }

    private static ModelPart changed(ModelPart part, String sha256, NetworkInput input) {
        return new ModelPart(
                part.name(),
                part.kind(),
                part.format(),
                part.file(),
                part.bytes(),
                sha256,
                part.licence(),
                part.source(),
                input,
                part.compared(),
                part.live());
    }

    private static ModelCatalogue with(int index, ModelPart part) {
        List<ModelPart> parts = new ArrayList<>(built.parts());
        parts.set(index, part);
        return new ModelCatalogue(built.folder(), parts, built.calibration());
    }

    private static ModelException refusedWith(int index, ModelPart part) {
        return catchThrowableOfType(
                ModelException.class, () -> FaceMatcher.load(with(index, part), SecurityLevel.FMR_1_IN_1000, 1));
    }

    private ModelException refusedWithFile(String file, byte[] content) throws IOException {
        TestModels.write(built, folder);
        Files.delete(folder.resolve(file));
        Files.write(folder.resolve(file), content);
        return refused(folder);
    }

    private static ModelException refused(Path folder) {
        return catchThrowableOfType(ModelException.class, () -> FaceMatcher.load(folder, SecurityLevel.FMR_1_IN_1000));
    }
}
