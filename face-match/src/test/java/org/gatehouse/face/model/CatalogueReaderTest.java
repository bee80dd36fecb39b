// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.gatehouse.face.TestModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        ModelCatalogue built = TestModels.catalogue();
        Files.write(folder.resolve("models.json"), CatalogueWriter.json(built));
        ModelCatalogue read = ModelCatalogue.read(folder);
        assertThat(read.parts()).isEqualTo(built.parts());
        assertThat(read.calibration()).isEqualTo(built.calibration());
        assertThat(read.folder()).isEqualTo(folder);
    }

    @Test
    void anOperatorsModelAgainstPresentationAttacksHasItsPlace() throws Exception {
        Files.write(folder.resolve("models.json"), edited(root -> {
            ObjectNode part = part(root, 0).deepCopy();
            part.put("name", "minifasnet").put("role", "PRESENTATION_ATTACK").put("kind", "LIVE_CLASSES");
            part.withObject("/input").put("crop", 1.5);
            part.putObject("live")
                    .put("classes", 3)
                    .put("liveClass", 1)
                    .put("attackBelow", 0.1)
                    .put("liveFrom", 0.9)
                    .put("mayReplaceChallenge", true);
            root.withArray("parts").add(part);
        }));
        assertThat(ModelCatalogue.read(folder)
                        .presentationAttack()
                        .orElseThrow()
                        .live())
                .contains(new LiveClassSettings(3, 1, 0.1, 0.9, true));
    }

    @Test
    void withoutACatalogueNothingStarts() {
        ModelException error =
                catchThrowableOfType(ModelException.class, () -> ModelCatalogue.read(folder.resolve("nowhere")));
        assertThat(error.code()).isEqualTo(ModelErrorCode.CATALOGUE_MISSING);
        assertThat(error).hasMessageContaining("nowhere").hasMessageEndingWith(".");
        assertThat(catchThrowableOfType(ModelException.class, () -> ModelCatalogue.read(folder))
                        .code())
                .isEqualTo(ModelErrorCode.CATALOGUE_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{} {}", "{\"format\":1,\"format\":1}", "null", "NaN"})
    void whatIsNoCatalogueIsRefused(String text) throws IOException {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8)).code()).isEqualTo(ModelErrorCode.CATALOGUE_MALFORMED);
    }

    @Test
    void aFileLongerThanAnyCatalogueIsNotRead() throws IOException {
        assertThat(refused(new byte[(256 << 10) + 1])).hasMessageContaining("256 KiB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "../detect.tflite", "a/../../detect.tflite", "", " "})
    void aFileElsewhereIsRefused(String path) throws Exception {
        assertThat(refused(edited(root -> part(root, 0).put("file", path))).code())
                .isEqualTo(ModelErrorCode.PATH_OUTSIDE);
    }

    @Test
    void aFileBelowTheCatalogueIsFine() throws Exception {
        Files.write(folder.resolve("models.json"), edited(root -> part(root, 0).put("file", "own/detect.tflite")));
        assertThat(ModelCatalogue.read(folder).detector().file()).isEqualTo("own/detect.tflite");
    }

    @ParameterizedTest
    @CsvSource({
        "name, '\"a b\"', parts[0]: name",
        "role, '\"EYE\"', parts[0].role is none of",
        "role, '\"MESH\"', parts[0]: kind BLAZEFACE has the role DETECTOR",
        "format, '\"CAFFE\"', parts[0].format is none of",
        "bytes, '\"7\"', parts[0].bytes is no whole number",
        "bytes, 0.5, parts[0].bytes is no whole number",
        "bytes, 0, parts[0]: bytes",
        "bytes, 536870913, parts[0]: bytes",
        "sha256, '\"ABC\"', parts[0]: sha256",
        "licence, '\"\"', parts[0]: licence",
        "licence, null, parts[0].licence is missing",
        "colour, '\"red\"', parts[0].colour is unknown",
        "input, 7, parts[0].input is no object",
        "comparison, {}, parts[0].comparison.template is missing",
    })
    void aWrongFieldOfAPartIsNamed(String field, String value, String sentence) throws Exception {
        ModelException error = refused(edited(root -> part(root, 0).set(field, json(value))));
        assertThat(error.code()).isEqualTo(ModelErrorCode.CATALOGUE_MALFORMED);
        assertThat(error).hasMessageContaining(sentence).hasMessageEndingWith("docs/face.md describes every field.");
    }

    @ParameterizedTest
    @CsvSource({
        "side, 15, input: side",
        "side, 1025, input: side",
        "side, 3000000000, input.side",
        "mean, '[1,2]', input: mean",
        "mean, '[1,2,256]', input: mean",
        "mean, '[1,2,3,4]', input.mean is no list",
        "mean, '[1,\"2\",3]', input.mean holds something that is no number",
        "scale, 0, input: scale",
        "scale, true, input.scale is no number",
        "crop, 1.5, parts[0]: input.crop belongs",
    })
    void aWrongFieldOfAnInputIsNamed(String field, String value, String sentence) throws Exception {
        ModelException error =
                refused(edited(root -> part(root, 0).withObject("/input").set(field, json(value))));
        assertThat(error).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "weight, 0, comparison: weight",
        "metric, '\"L1\"', comparison.metric is none of",
        "template, '\"ARCFACE_112\"', input.side is that of the template",
        "dimensions, 8, comparison: dimensions",
        "mirrored, 1, comparison.mirrored is neither true nor false",
    })
    void aWrongFieldOfAComparisonIsNamed(String field, String value, String sentence) throws Exception {
        ModelException error =
                refused(edited(root -> part(root, 2).withObject("/comparison").set(field, json(value))));
        assertThat(error).hasMessageContaining(sentence);
    }

    @Test
    void aSetWithoutAMeshOrWithTwoDetectorsIsRefused() throws Exception {
        assertThat(refused(edited(root -> root.withArray("parts").remove(1)))).hasMessageContaining("a MESH");
        ModelException twice = refused(edited(
                root -> root.withArray("parts").add(part(root, 0).deepCopy().put("name", "second"))));
        assertThat(twice).hasMessageContaining("a DETECTOR");
    }

    @Test
    void anUnknownFormatIsRefused() throws Exception {
        assertThat(refused(edited(root -> root.put("format", 2)))).hasMessageContaining("format is 1");
    }

    private ModelException refused(byte[] content) throws IOException {
        Files.write(folder.resolve("models.json"), content);
        return catchThrowableOfType(ModelException.class, () -> ModelCatalogue.read(folder));
    }

    private static byte[] edited(Consumer<ObjectNode> edit) throws Exception {
        ObjectNode root = (ObjectNode) JSON.readTree(CatalogueWriter.json(TestModels.catalogue()));
        edit.accept(root);
        return JSON.writeValueAsBytes(root);
    }

    private static ObjectNode part(ObjectNode root, int index) {
        return (ObjectNode) root.path("parts").path(index);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
