// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.gatehouse.face.model.FaceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceModelsCommandTest {
    private static final Path BUILT =
            Path.of(System.getProperty("gatehouse.root")).resolve("face-match/target/models");

    @TempDir
    Path folder;

    @Test
    void theModelsOfTheBuildAreAsTheCatalogueSays() {
        Invocation models = models(BUILT, "--json");

        assertThat(models.exit()).isZero();
        assertThat(models.err()).isEmpty();
        JsonNode object = models.object();
        assertThat(object.get("models")).hasSize(FaceModel.values().length);
        for (JsonNode part : object.get("models")) {
            assertThat(part.get("state").asText()).isEqualTo("OK");
            assertThat(part.get("sha256").asText()).hasSize(64);
        }
        assertThat(object.get("calibration").get("impostorPairs").asLong()).isEqualTo(120_372);
        JsonNode first = object.get("operatingPoints").get(0);
        assertThat(first.get("name").asText()).isEqualTo("FMR 0.1 % per transaction");
        assertThat(first.get("inUse").asBoolean()).isTrue();
        assertThat(first.get("evidence").asText()).isEqualTo("EXTRAPOLATED");
        assertThat(object.get("operatingPoints")).hasSize(3);
        assertThat(object.get("problems")).isEmpty();
    }

    @Test
    void theListIsForPeopleUnlessJsonIsAskedFor() {
        Invocation models = models(BUILT);

        assertThat(models.exit()).isZero();
        assertThat(models.out())
                .contains("EMBEDDER", "dlib-resnet-29", "npm:@vladmandic/human@3.3.6, converted", "photographs-557")
                .contains("FMR 0.01 % per transaction");
    }

    @Test
    void aChangedFileAndAMissingOneAreBothNamedAndTheCommandFails() throws IOException {
        copyCatalogueAndLinkFiles();
        Files.delete(folder.resolve("detect.tflite"));
        byte[] mesh = Files.readAllBytes(folder.resolve("mesh.tflite"));
        Files.delete(folder.resolve("mesh.tflite"));
        mesh[5000] ^= 1;
        Files.write(folder.resolve("mesh.tflite"), mesh);

        Invocation models = models(folder.resolve("models.json"), "--json");

        assertThat(models.exit()).isEqualTo(1);
        assertThat(models.object().get("models"))
                .extracting(part -> part.get("state").asText())
                .containsExactly("FILE_MISSING", "WRONG_DIGEST", "OK", "OK");
        assertThat(models.object().get("problems")).hasSize(2);
        assertThat(models.err()).contains("detect.tflite", "mesh.tflite");
    }

    @Test
    void aCalibrationOfOtherModelsFailsAndNoThresholdIsShown() throws IOException {
        copyCatalogueAndLinkFiles();
        Path catalogue = folder.resolve("models.json");
        String text = Files.readString(catalogue);
        int first = text.indexOf("\"weight\" : 0.3");
        Files.writeString(catalogue, text.substring(0, first) + "\"weight\" : 0.6" + text.substring(first + 14));

        Invocation models = models(folder, "--json");

        assertThat(models.exit()).isEqualTo(1);
        assertThat(models.object().get("operatingPoints")).isEmpty();
        assertThat(models.err()).contains("photographs-557").contains("was not made with");
    }

    @Test
    void withoutACatalogueTheCommandSaysWhatToDo() {
        Invocation models = models(folder);

        assertThat(models.exit()).isEqualTo(3);
        assertThat(models.err()).contains("There is no catalogue of face models");
    }

    private static Invocation models(Path where, String... more) {
        return Invocation.of(Stream.concat(Stream.of("face", "models", "--models", where.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private void copyCatalogueAndLinkFiles() throws IOException {
        Files.copy(BUILT.resolve("models.json"), folder.resolve("models.json"));
        for (FaceModel model : FaceModel.values()) {
            String file = model.part().file();
            Files.createSymbolicLink(folder.resolve(file), BUILT.resolve(file).toAbsolutePath());
        }
    }
}
