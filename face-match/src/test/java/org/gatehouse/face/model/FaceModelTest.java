// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaceModelTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theBuildLeavesTheFileOfTheCatalogue(FaceModel model) throws Exception {
        assertThat(model.read(TestModels.FOLDER)).hasSize(model.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void hasANoticeThatNamesItsSourceAndLicence(FaceModel model) throws IOException {
        try (InputStream notice = FaceModel.class.getResourceAsStream("NOTICE-" + model.fileName() + ".txt")) {
            assertThat(notice).isNotNull();
            String text = new String(notice.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text).contains(model.source().replace(", converted", "").replace("npm:", ""));
            assertThat(text).contains("Licence:");
        }
    }

    @Test
    void aMissingFolderIsNamedInASentence() {
        Path nowhere = folder.resolve("nowhere");
        ModelException error = refused(nowhere);
        assertThat(error.code()).isEqualTo(ModelErrorCode.FOLDER_MISSING);
        assertThat(error).hasMessageContaining(nowhere.toString()).hasMessageEndingWith(".");
    }

    @Test
    void aMissingFileIsNamedInASentence() {
        ModelException error = refused(folder);
        assertThat(error.code()).isEqualTo(ModelErrorCode.FILE_MISSING);
        assertThat(error).hasMessageContaining("detect.tflite");
    }

    @Test
    void aFileOfAnotherSizeIsNotRead() throws IOException {
        Files.write(folder.resolve("detect.tflite"), new byte[7]);
        assertThat(refused(folder).code()).isEqualTo(ModelErrorCode.WRONG_SIZE);
    }

    @Test
    void oneChangedBitIsNoticed() throws Exception {
        byte[] content = FaceModel.DETECT.read(TestModels.FOLDER);
        content[100_000] ^= 1;
        Files.write(folder.resolve("detect.tflite"), content);
        ModelException error = refused(folder);
        assertThat(error.code()).isEqualTo(ModelErrorCode.WRONG_DIGEST);
        assertThat(error).hasMessageContaining(FaceModel.DETECT.sha256());
    }

    @Test
    void theMatcherDoesNotStartWhenOnlyTheLastFileIsWrong() throws IOException {
        for (FaceModel model : FaceModel.values()) {
            Path target = folder.resolve(model.fileName());
            Files.copy(TestModels.FOLDER.resolve(model.fileName()), target);
        }
        Files.write(folder.resolve("faceres.onnx"), new byte[FaceModel.FACERES.bytes()]);
        ModelException error = catchThrowableOfType(
                ModelException.class, () -> FaceMatcher.load(folder, OperatingPoint.FMR_1_IN_1000));
        assertThat(error.code()).isEqualTo(ModelErrorCode.WRONG_DIGEST);
    }

    private static ModelException refused(Path folder) {
        return catchThrowableOfType(ModelException.class, () -> FaceModel.DETECT.read(folder));
    }
}
