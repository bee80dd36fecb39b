// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The face commands on rendered travellers, and on photographs where they are. */
class FaceCommandsTest {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root", ".."));
    private static final Path MODELS = ROOT.resolve("face-match/target/models");

    @TempDir
    static Path folder;

    private static Path set;

    @BeforeAll
    static void twoTravellersWithTwoPicturesEach() throws IOException {
        FaceRenderer renderer = new FaceRenderer();
        set = folder.resolve("set");
        for (int seed : new int[] {2, 6}) {
            FaceIdentity identity = FaceIdentity.of(seed);
            Path person = Files.createDirectories(set.resolve("secretname" + seed));
            save(renderer.render(identity, Framing.PORTRAIT, Shots.portrait()), person.resolve("portrait.jpg"));
            save(renderer.render(identity, Framing.GATE, Shots.portrait()), person.resolve("gate.png"));
        }
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        String name = file.toString();
        ImageIO.write(picture, name.substring(name.length() - 3), file.toFile());
    }

    private static Invocation face(Object... arguments) {
        Stream<String> given = Stream.of(arguments).map(Object::toString);
        return Invocation.of(
                Stream.concat(Stream.concat(Stream.of("face"), given), Stream.of("--models", MODELS.toString()))
                        .toArray(String[]::new));
    }

    @Test
    void aFolderOfTravellersIsMeasuredWithoutNamingThem() throws IOException {
        Path out = folder.resolve("out");
        Path groups = Files.writeString(folder.resolve("groups.csv"), "person,kind\nsecretname2,a\nsecretname6,b\n");

        Invocation evaluated = face("evaluate", set, "--out", out, "--groups", groups);

        assertThat(evaluated.exit()).as(evaluated.err()).isZero();
        JsonNode object = evaluated.object();
        assertThat(object.get("persons").asInt()).isEqualTo(2);
        assertThat(object.at("/failuresToAcquire/count").asInt()).isZero();
        assertThat(object.at("/pairs/genuine").asInt()).isEqualTo(2);
        assertThat(object.at("/pairs/impostor").asInt()).isEqualTo(4);
        assertThat(object.at("/eer/rate").asDouble()).isZero();
        assertThat(object.get("fnmrAtFmr")).hasSize(4);
        assertThat(object.at("/fnmrAtFmr/0/fmr").asDouble()).isEqualTo(0.01);
        assertThat(object.at("/fnmrAtFmr/3/support").asText()).isEqualTo("NOT_MEASURABLE");
        assertThat(object.at("/operatingPoint/fnmr/of").asInt()).isEqualTo(2);
        assertThat(object.at("/groups/0/groups/0/small").asBoolean()).isTrue();
        assertThat(object.get("calibration").get("points")).isEmpty();
        assertThat(object.at("/calibration/sentence").asText())
                .contains("4 impostor pairs")
                .contains("30000");
        assertThat(evaluated.out() + evaluated.err()).doesNotContain("secretname");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("det.png", "det.csv", "histogram.csv", "evaluation.json");
        }
        assertThat(ImageIO.read(out.resolve("det.png").toFile()).getWidth()).isEqualTo(1200);
        assertThat(Files.readString(out.resolve("evaluation.json"))).doesNotContain("secretname");
    }

    @Test
    void oneThreadAndTwoMeasureTheSame() {
        JsonNode one = face("evaluate", set, "--threads", "1").object();
        JsonNode two = face("evaluate", set, "--threads", "2").object();
        assertThat(one.get("fnmrAtFmr")).isEqualTo(two.get("fnmrAtFmr"));
    }

    @Test
    void whatCannotBeUsedIsCountedAndNamedOnlyWhenAsked() throws IOException {
        Path broken = folder.resolve("broken");
        for (String person : List.of("anna", "bert")) {
            Files.createDirectories(broken.resolve(person));
            Files.writeString(broken.resolve(person).resolve("text.jpg"), "no picture");
        }
        Invocation nothing = face("evaluate", broken);
        assertThat(nothing.exit()).isEqualTo(1);
        assertThat(nothing.err()).contains("SET_WITHOUT_PAIRS").doesNotContain("anna");
        assertThat(face("evaluate", folder.resolve("nowhere")).exit()).isEqualTo(3);
    }

    @Test
    void aTravellerMatchesHisPortraitAndAnotherDoesNot() {
        Invocation compared = face(
                "compare",
                set.resolve("secretname2/portrait.jpg"),
                set.resolve("secretname2/gate.png"),
                set.resolve("secretname6/gate.png"),
                "--photographs");

        assertThat(compared.exit()).as(compared.err()).isZero();
        JsonNode probes = compared.object().get("probes");
        assertThat(probes.get(0).get("verdict").asText()).isEqualTo("MATCH");
        assertThat(probes.get(1).get("verdict").asText()).isEqualTo("NO_MATCH");
        assertThat(probes.get(0).get("score").asDouble())
                .isGreaterThan(compared.object().at("/operatingPoint/threshold").asDouble());
        assertThat(probes.get(0).get("falseMatchRate").asDouble()).isBetween(0.00001, 0.000334);
        assertThat(probes.get(1).get("falseMatchRate").asDouble())
                .as("nothing is known of the rate at a score below the calibration's first")
                .isEqualTo(1);
        assertThat(compared.object().at("/portrait/quality/0/measure").asText()).isNotEmpty();
    }

    @Test
    void anImageThatAGateWouldNotTakeIsNamedAndTheOthersAreStillCompared() {
        Path portrait = set.resolve("secretname2/portrait.jpg");
        Invocation compared =
                face("compare", portrait, set.resolve("secretname2/gate.png"), folder.resolve("none.jpg"), portrait);

        assertThat(compared.exit()).isEqualTo(1);
        JsonNode probes = compared.object().get("probes");
        assertThat(probes.get(0).get("error").asText()).isEqualTo("IMAGE_FORMAT_UNKNOWN");
        assertThat(probes.get(1).get("error").asText()).isEqualTo("FILE_UNREADABLE");
        assertThat(probes.get(2).get("verdict").asText()).isEqualTo("MATCH");
    }

    @Test
    void fivePeopleOfPublishedPhotographsAreAllAcquiredAndToldApart() {
        Path johns = ROOT.resolve("../shared/data/faces/johns");
        assumeTrue(Files.isDirectory(johns), "Skipped: the photographs are not on this machine");

        JsonNode object = face("evaluate", johns).object();

        assertThat(object.at("/failuresToAcquire/count").asInt()).isZero();
        assertThat(object.at("/pairs/genuine").asInt()).isEqualTo(275);
        assertThat(object.at("/eer/rate").asDouble()).isLessThanOrEqualTo(0.003);
        assertThat(object.at("/fnmrAtFmr/0/fnmr").asDouble()).isLessThanOrEqualTo(0.004);
    }

    @Test
    void modelsWithACalibrationOfOthersAreMeasuredButGiveALaneNothing() throws Exception {
        Path catalogue = weighing(0.6);
        Path out = Files.createDirectories(folder.resolve("foreign-out"));
        Path stale = Files.writeString(out.resolve("calibration.json"), "of an earlier run");

        Invocation evaluated = Invocation.of(
                "face", "evaluate", set.toString(), "--out", out.toString(), "--models", catalogue.toString());

        assertThat(evaluated.exit()).as(evaluated.err()).isZero();
        JsonNode object = evaluated.object();
        assertThat(object.at("/eer/rate").asDouble()).isZero();
        assertThat(object.has("operatingPoint")).isFalse();
        assertThat(object.get("noOperatingPoint").asText())
                .contains("photographs-557 was not made with these embedders")
                .contains("calibration.json");
        assertThat(ImageIO.read(out.resolve("det.png").toFile()).getWidth()).isEqualTo(1200);
        assertThat(stale).as("4 pairs support no point").doesNotExist();
        assertThat(refusal(catalogue)).isEqualTo(ModelErrorCode.CALIBRATION_OF_OTHER_MODELS);
    }

    @Test
    void whatEvaluateMeasuredOfOtherModelsIsTakenByTheirCatalogue() throws Exception {
        Path johns = ROOT.resolve("../shared/data/faces/johns");
        assumeTrue(Files.isDirectory(johns), "Skipped: the photographs are not on this machine");
        Path catalogue = weighing(0.6);
        Path out = folder.resolve("johns-out");
        String[] evaluate = {
            "face", "evaluate", johns.toString(), "--out", out.toString(), "--models", catalogue.toString()
        };

        Invocation before = Invocation.of(evaluate);
        assertThat(before.exit()).as(before.err()).isZero();
        ObjectMapper json = new ObjectMapper();
        JsonNode measured = json.readTree(out.resolve("calibration.json").toFile());
        ObjectNode models = (ObjectNode) json.readTree(catalogue.toFile());
        models.set("calibration", measured);
        json.writeValue(catalogue.toFile(), models);

        // 1,210 impostor pairs support 1 % and nothing stricter.
        assertThat(measured.get("points")).hasSize(1);
        assertThat(measured.at("/points/0/evidence").asText()).isEqualTo("MEASURED");
        assertThat(measured.get("impostorPairs").asInt()).isEqualTo(1210);
        Invocation listed = Invocation.of("face", "models", "--models", catalogue.toString());
        assertThat(listed.exit()).isEqualTo(1);
        assertThat(listed.err()).contains("knows false match rates of one comparison from 0.01 to 0.01");
        assertThat(refusal(catalogue)).isEqualTo(ModelErrorCode.RATE_NOT_CALIBRATED);
    }

    /** The build's models with another weight of the second embedder: other scores, and no calibration of them. */
    private static Path weighing(double weight) throws IOException {
        Path models = Files.createTempDirectory(folder, "models");
        ObjectMapper json = new ObjectMapper();
        ObjectNode catalogue =
                (ObjectNode) json.readTree(MODELS.resolve("models.json").toFile());
        for (JsonNode part : catalogue.get("parts")) {
            String file = part.get("file").asText();
            Files.createSymbolicLink(models.resolve(file), MODELS.resolve(file).toAbsolutePath());
        }
        ((ObjectNode) catalogue.at("/parts/3/comparison")).put("weight", weight);
        return Files.write(models.resolve("models.json"), json.writeValueAsBytes(catalogue));
    }

    /** Why a lane does not start with this catalogue. */
    private static ModelErrorCode refusal(Path catalogue) {
        return catchThrowableOfType(
                        ModelException.class, () -> FaceMatcher.load(catalogue, SecurityLevel.FMR_1_IN_1000))
                .code();
    }
}
