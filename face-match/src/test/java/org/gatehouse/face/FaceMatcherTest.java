// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.TestImages;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceMatcherTest {
    private static FaceMatcher matcher;

    @BeforeAll
    static void load() throws ModelException {
        matcher = TestModels.matcher();
    }

    @AfterAll
    static void close() {
        matcher.close();
    }

    @Test
    void aPortraitWithoutAFaceIsRefused() {
        byte[] quarters = TestImages.jpeg(TestImages.quarters(300, 400));
        assertThat(refused(quarters)).isEqualTo(FaceErrorCode.PORTRAIT_WITHOUT_FACE);
        assertThat(refused(TestImages.jpeg(noise()))).isEqualTo(FaceErrorCode.PORTRAIT_WITHOUT_FACE);
    }

    @Test
    void aPortraitThatIsNoImageIsRefused() {
        assertThat(refused("no image at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isEqualTo(FaceErrorCode.IMAGE_FORMAT_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "jp2", "j2k"})
    void aPersonMatchesHisPortraitInEveryEncoding(String encoding) throws Exception {
        List<byte[]> same = photographs("John_Simm");
        BufferedImage portrait = TestImages.read(same.get(0));
        byte[] encoded = switch (encoding) {
            case "jp2" -> TestImages.jp2(portrait);
            case "j2k" -> TestImages.j2k(portrait);
            default -> same.get(0);
        };
        try (Reference reference = matcher.enrol(encoded)) {
            ProbeResult result = matcher.compare(reference, same.get(3));
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.MATCH);
            assertThat(result.score().orElseThrow()).isBetween(1.107, 1.3);
            assertThat(result.faces()).hasSize(1);
        }
    }

    @Test
    void anotherPersonDoesNotMatch() throws Exception {
        try (Reference reference = matcher.enrol(photographs("John_Simm").get(0))) {
            ProbeResult result =
                    matcher.compare(reference, photographs("John_Savage").get(1));
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.NO_MATCH);
            assertThat(result.score().orElseThrow()).isLessThan(1.107);
        }
    }

    @Test
    void anEmptyGateHasNoFace() throws Exception {
        try (Reference reference = matcher.enrol(photographs("John_Simm").get(0))) {
            ProbeResult result = matcher.compare(reference, TestImages.jpeg(noise()));
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.NO_FACE);
            assertThat(result.score()).isEmpty();
            assertThat(result.findings()).isEmpty();
        }
    }

    @Test
    void twoPeopleSideBySideAreNotCompared() throws Exception {
        BufferedImage left = TestImages.read(photographs("John_Simm").get(0));
        BufferedImage right = TestImages.read(photographs("John_Savage").get(0));
        byte[] both = TestImages.jpeg(beside(left, right));
        try (Reference reference = matcher.enrol(photographs("John_Simm").get(1))) {
            ProbeResult result = matcher.compare(reference, both);
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.SEVERAL_FACES);
            assertThat(result.score()).isEmpty();
            assertThat(result.faces()).hasSize(2);
        }
        assertThat(refused(both)).isEqualTo(FaceErrorCode.PORTRAIT_WITH_SEVERAL_FACES);
    }

    @Test
    void aFaceTooSmallIsNotComparedAndTheFindingSaysWhy() throws Exception {
        BufferedImage photograph = TestImages.read(photographs("John_Simm").get(0));
        byte[] small = TestImages.jpeg(scaled(photograph, 100));
        try (Reference reference = matcher.enrol(photographs("John_Simm").get(1))) {
            ProbeResult result = matcher.compare(reference, small);
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.LOW_QUALITY);
            assertThat(result.score()).isEmpty();
            assertThat(result.shortcomings())
                    .extracting(QualityFinding::measure)
                    .contains(QualityMeasure.INTER_EYE_DISTANCE);
        }
    }

    @Test
    void aClosedReferenceIsComparedWithNobody() throws Exception {
        List<byte[]> same = photographs("John_Simm");
        Reference reference = matcher.enrol(same.get(0));
        reference.close();
        FaceException error = catchThrowableOfType(FaceException.class, () -> matcher.compare(reference, same.get(0)));
        assertThat(error.code()).isEqualTo(FaceErrorCode.REFERENCE_CLOSED);
    }

    @Test
    void forgettingChangesNoLaterScore() throws Exception {
        List<byte[]> same = photographs("John_Simm");
        try (Reference reference = matcher.enrol(same.get(0))) {
            ProbeResult before = matcher.compare(reference, same.get(1));
            matcher.forget();
            assertThat(matcher.compare(reference, same.get(1))).isEqualTo(before);
        }
    }

    @Test
    void noResultPrintsAScore() throws Exception {
        List<byte[]> same = photographs("John_Simm");
        try (Reference reference = matcher.enrol(same.get(0))) {
            assertThat(reference).hasToString("Reference[]");
            assertThat(matcher.compare(reference, same.get(1))).hasToString("ProbeResult[MATCH]");
        }
    }

    private static FaceErrorCode refused(byte[] portrait) {
        return catchThrowableOfType(FaceException.class, () -> matcher.enrol(portrait))
                .code();
    }

    private static List<byte[]> photographs(String person) throws Exception {
        Path folder = PhotographsTest.PEOPLE.resolve(person);
        assumeTrue(Files.isDirectory(folder), "Skipped: the photographs of the cross-check are not on this machine");
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return Files.readAllBytes(file);
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    private static BufferedImage noise() {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(5);
        for (int y = 0; y < 240; y++) {
            for (int x = 0; x < 320; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return image;
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage both = new BufferedImage(400, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(left, 25, 45, null);
        graphics.drawImage(right, 225, 45, null);
        graphics.dispose();
        return both;
    }

    private static BufferedImage scaled(BufferedImage image, int side) {
        BufferedImage result = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.drawImage(image, 0, 0, side, side, null);
        graphics.dispose();
        return result;
    }
}
