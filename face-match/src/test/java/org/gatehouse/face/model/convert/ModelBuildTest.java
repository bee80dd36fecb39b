// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuildTest {
    private static final Path NODE_MODULES = Path.of("node_modules");

    @TempDir
    Path folder;

    @Test
    void aSecondConversionGivesTheSameBytes() throws Exception {
        assumeTrue(Files.isDirectory(NODE_MODULES), "Skipped: the npm packages are not installed any more");
        new ModelBuild(NODE_MODULES, folder).run();
        for (FaceModel model : FaceModel.values()) {
            assertThat(folder.resolve(model.part().file()))
                    .hasSameBinaryContentAs(
                            TestModels.FOLDER.resolve(model.part().file()));
        }
    }

    @Test
    void aFolderThatIsRightIsDescribedAndNeedsNoSources() throws Exception {
        for (FaceModel model : FaceModel.values()) {
            Files.copy(
                    TestModels.FOLDER.resolve(model.part().file()),
                    folder.resolve(model.part().file()));
        }
        new ModelBuild(folder.resolve("no-node-modules"), folder).run();
        ModelCatalogue described = ModelCatalogue.read(folder);
        assertThat(described.parts())
                .containsExactlyElementsOf(
                        Arrays.stream(FaceModel.values()).map(FaceModel::part).toList());
        assertThat(described.calibration()).isEqualTo(FaceModel.calibration());
    }

    @Test
    void missingPackagesFailWithWhatToDo() {
        ModelException error = catchThrowableOfType(
                ModelException.class, () -> new ModelBuild(folder.resolve("nothing"), folder).run());
        assertThat(error.code()).isEqualTo(ModelErrorCode.FILE_MISSING);
        assertThat(error).hasMessageContaining("npm ci");
    }

    @Test
    void aSourceThatChangedFailsTheBuildAndWritesNothing() throws Exception {
        Path source = folder.resolve("@mediapipe/face_detection/face_detection_short_range.tflite");
        Files.createDirectories(source.getParent());
        Files.write(source, new byte[229_032]);
        Path models = folder.resolve("models");
        ModelException error = catchThrowableOfType(ModelException.class, () -> new ModelBuild(folder, models).run());
        assertThat(error.code()).isEqualTo(ModelErrorCode.SOURCE_UNKNOWN);
        assertThat(models).isEmptyDirectory();
    }
}
