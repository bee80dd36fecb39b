// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import org.gatehouse.sim.page.PageTruth;
import org.gatehouse.sim.page.Profile;
import org.gatehouse.sim.page.SpecimenPage;
import org.gatehouse.sim.page.SpecimenPages;
import org.gatehouse.sim.page.print.PageFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MrzReadCommandTest {

    @TempDir
    static Path folder;

    private static Path passport;
    private static Path blank;
    private static PageTruth truth;

    @BeforeAll
    static void pages() throws IOException {
        SpecimenPage page = SpecimenPages.page(Profile.CLEAN_300, PageFormat.TD3, 77);
        truth = page.truth();
        passport = write(page.visible(), "passport.png");
        blank = write(new BufferedImage(600, 400, BufferedImage.TYPE_BYTE_GRAY), "blank.png");
    }

    private static Path write(BufferedImage picture, String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    private static Invocation read(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("mrz", "read"));
        for (Object argument : arguments) {
            all.add(argument.toString());
        }
        return Invocation.of(all.toArray(String[]::new));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> each = object.fieldNames(); each.hasNext(); ) {
            names.add(each.next());
        }
        return names;
    }

    @Test
    void aPageBecomesOneObjectWithTheNamesOfTheContract() {
        Invocation read = read(passport, "--show-personal-data");

        assertThat(read.exit()).isZero();
        assertThat(names(read.object()))
                .containsExactly("file", "found", "format", "lines", "valid", "accepted", "corrections", "millis");
        assertThat(read.object().get("file").asText()).isEqualTo(passport.toString());
        assertThat(read.object().get("format").asText()).isEqualTo("TD3");
        assertThat(read.object().get("lines").get(0).asText())
                .isEqualTo(truth.mrzLines().get(0));
        assertThat(read.object().get("lines").get(1).asText())
                .isEqualTo(truth.mrzLines().get(1));
        assertThat(read.object().get("valid").asBoolean()).isEqualTo(truth.checkDigitsRight());
    }

    @Test
    void withoutBeingAskedNoCharacterOfTheLinesIsPrinted() {
        Invocation read = read(passport);

        assertThat(read.object().get("found").asBoolean()).isTrue();
        assertThat(read.object().get("lines"))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.asText()).isEqualTo("withheld"));
        for (JsonNode correction : read.object().get("corrections")) {
            assertThat(names(correction)).containsExactly("line", "position");
        }
        assertThat(read.out()).doesNotContain("<<");
    }

    @Test
    void aPageWithoutAnMrzIsNoFailure() {
        Invocation read = read(blank);

        assertThat(read.exit()).isZero();
        assertThat(read.object().get("found").asBoolean()).isFalse();
        assertThat(read.object().get("format").asText()).isEmpty();
        assertThat(read.object().get("lines")).isEmpty();
        assertThat(read.object().get("accepted").asBoolean()).isFalse();
    }

    @Test
    void whatCannotBeReadIsNamedAndTheOthersAreStillRead() throws IOException {
        Path text = folder.resolve("text.png");
        Files.writeString(text, "this is no picture");

        Invocation read = read(folder.resolve("missing.png"), text, blank);

        assertThat(read.exit()).isEqualTo(1);
        assertThat(read.objects()).hasSize(3);
        assertThat(read.objects().get(0).get("error").asText()).isEqualTo("FILE_UNREADABLE");
        assertThat(read.objects().get(1).get("error").asText()).isEqualTo("NOT_A_PICTURE");
        assertThat(read.objects().get(1).get("sentence").asText()).endsWith(".");
        assertThat(read.objects().get(2).get("found").asBoolean()).isFalse();
    }

    @Test
    void theDrawingIsThePageWithRoomBeneathAndNothingElseIsLeftInTheFolder(@TempDir Path drawings) throws IOException {
        Path made = drawings.resolve("made");
        Invocation read = read(passport, "--draw", made);

        assertThat(read.exit()).isZero();
        BufferedImage page = ImageIO.read(passport.toFile());
        BufferedImage drawing =
                ImageIO.read(made.resolve("passport.png.read.png").toFile());
        assertThat(drawing.getWidth()).isEqualTo(page.getWidth());
        assertThat(drawing.getHeight()).isGreaterThan(page.getHeight());
        try (var all = Files.list(made)) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void thePageIsShownLegiblyOnlyWhenPersonalDataMayBe(@TempDir Path drawings) throws IOException {
        read(passport, "--draw", drawings.resolve("shown"), "--show-personal-data");
        read(passport, "--draw", drawings.resolve("coarse"));

        BufferedImage page = ImageIO.read(passport.toFile());
        assertThat(alike(page, drawings.resolve("shown/passport.png.read.png"))).isGreaterThan(0.8);
        assertThat(alike(page, drawings.resolve("coarse/passport.png.read.png")))
                .isLessThan(0.3);
    }

    /** Share of the darkest pixels of a page, its print, that are as dark in the drawing. */
    private static double alike(BufferedImage page, Path file) throws IOException {
        BufferedImage drawing = ImageIO.read(file.toFile());
        int dark = darkest(page) + 12;
        int print = 0;
        int kept = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if ((page.getRGB(x, y) & 0xFF) <= dark) {
                    print++;
                    kept += (drawing.getRGB(x, y) & 0xFF) <= dark ? 1 : 0;
                }
            }
        }
        assertThat(print).isPositive();
        return (double) kept / print;
    }

    /** The grey that two of a hundred pixels are no lighter than. */
    private static int darkest(BufferedImage page) {
        int[] greys = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        return Arrays.stream(greys)
                .map(rgb -> rgb & 0xFF)
                .sorted()
                .skip(greys.length / 50)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCoarselyDrawnPageIsReadNoMore(@TempDir Path drawings) {
        read(passport, "--draw", drawings);

        JsonNode again = read(drawings.resolve("passport.png.read.png")).object();

        assertThat(again.get("accepted").asBoolean()).isFalse();
        assertThat(again.get("found").asBoolean()).isFalse();
    }

    @Test
    void pagesOfTheSameNameHaveADrawingEach(@TempDir Path drawings) throws IOException {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("passport.png");
        Files.copy(blank, other);

        Invocation read = read(passport, other, "--draw", drawings);

        assertThat(read.exit()).isZero();
        assertThat(drawings.resolve("passport.png.read.png")).exists();
        assertThat(ImageIO.read(drawings.resolve("passport.png.2.read.png").toFile())
                        .getWidth())
                .isEqualTo(600);
    }

    @Test
    void aFolderThatIsAFileCannotTakeADrawing() {
        Invocation read = read(blank, "--draw", passport);

        assertThat(read.exit()).isEqualTo(1);
        assertThat(names(read.object())).containsExactly("file", "error", "sentence");
        assertThat(read.object().get("error").asText()).isEqualTo("DRAWING_FAILED");
    }

    @Test
    void noFileAtAllIsAWrongArgument() {
        assertThat(read().exit()).isEqualTo(2);
    }
}
