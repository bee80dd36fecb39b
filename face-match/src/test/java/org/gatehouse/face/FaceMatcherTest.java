// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.gatehouse.face.model.Calibration;
import org.gatehouse.face.model.CalibrationPoint;
import org.gatehouse.face.model.ComparisonBasis;
import org.gatehouse.face.model.Evidence;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.SecurityLevel;
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
    void aTravellerMatchesHisPortraitInEveryEncoding(String encoding) throws Exception {
        byte[] encoded = switch (encoding) {
            case "jp2" -> TestImages.jp2(Travellers.PORTRAIT);
            case "j2k" -> TestImages.j2k(Travellers.PORTRAIT);
            default -> TestImages.jpeg(Travellers.PORTRAIT);
        };
        try (Reference reference = matcher.enrol(encoded)) {
            ProbeResult result = matcher.compare(reference, Travellers.frame());
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.MATCH);
            assertThat(result.score().orElseThrow()).isBetween(1.107, 1.3);
            assertThat(result.shortcomings()).isEmpty();
            assertThat(result.faces()).hasSize(1);
        }
    }

    @Test
    void aTurnedTravellerStillMatchesAndTheFindingsSayHowFarHeTurned() throws Exception {
        try (Reference reference = enrolled()) {
            ProbeResult result = matcher.compare(reference, TestImages.jpeg(Travellers.TURNED));
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.MATCH);
            assertThat(value(result, QualityMeasure.YAW)).isBetween(14.0, 34.0);
            double upright = value(matcher.compare(reference, Travellers.frame()), QualityMeasure.PITCH);
            assertThat(value(result, QualityMeasure.PITCH) - upright).isBetween(-18.0, -4.0);
        }
    }

    @Test
    void anotherTravellerDoesNotMatch() throws Exception {
        try (Reference reference = enrolled()) {
            ProbeResult result = matcher.compare(reference, TestImages.jpeg(Travellers.ANOTHER));
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.NO_MATCH);
            assertThat(result.score().orElseThrow()).isLessThan(1.107);
        }
    }

    @Test
    void anEmptyGateHasNoFace() throws Exception {
        try (Reference reference = enrolled()) {
            ProbeResult result = matcher.compare(reference, Travellers.nobody());
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.NO_FACE);
            assertThat(result.score()).isEmpty();
            assertThat(result.findings()).isEmpty();
        }
    }

    @Test
    void twoPeopleSideBySideAreNotCompared() throws Exception {
        byte[] both = TestImages.jpeg(beside(Travellers.FRAME, Travellers.ANOTHER));
        try (Reference reference = enrolled()) {
            ProbeResult result = matcher.compare(reference, both);
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.SEVERAL_FACES);
            assertThat(result.score()).isEmpty();
            assertThat(result.faces()).hasSize(2);
        }
        assertThat(refused(both)).isEqualTo(FaceErrorCode.PORTRAIT_WITH_SEVERAL_FACES);
    }

    @Test
    void someoneFarBehindDoesNotDisturb() throws Exception {
        BufferedImage crowd = beside(Travellers.FRAME, scaled(Travellers.ANOTHER, 0.3));
        try (Reference reference = enrolled()) {
            assertThat(matcher.compare(reference, TestImages.jpeg(crowd)).verdict())
                    .isEqualTo(ProbeVerdict.MATCH);
        }
    }

    @Test
    void aFaceTooSmallIsNotComparedAndTheFindingSaysWhy() throws Exception {
        byte[] small = TestImages.jpeg(scaled(Travellers.FRAME, 0.35));
        assertThat(shortcomings(small)).contains(QualityMeasure.INTER_EYE_DISTANCE);
    }

    @Test
    void aBlurredFaceIsNotComparedAndTheFindingSaysWhy() throws Exception {
        byte[] blurred = TestImages.jpeg(scaled(scaled(Travellers.FRAME, 0.1), 10));
        assertThat(shortcomings(blurred)).contains(QualityMeasure.SHARPNESS);
    }

    @Test
    void aClosedReferenceIsComparedWithNobody() throws Exception {
        Reference reference = enrolled();
        reference.close();
        FaceException error =
                catchThrowableOfType(FaceException.class, () -> matcher.compare(reference, Travellers.frame()));
        assertThat(error.code()).isEqualTo(FaceErrorCode.REFERENCE_CLOSED);
    }

    @Test
    void forgettingChangesNoLaterScore() throws Exception {
        try (Reference reference = enrolled()) {
            ProbeResult before = matcher.compare(reference, Travellers.frame());
            matcher.forget();
            assertThat(matcher.compare(reference, Travellers.frame())).isEqualTo(before);
        }
    }

    @Test
    void theThresholdOfTheCalibrationDecides() throws Exception {
        ModelCatalogue built = TestModels.catalogue();
        Calibration known = built.calibration();
        Calibration nobodys = new Calibration(
                "nobody",
                "a threshold that no frame reaches",
                0,
                1_000_000,
                known.mesh(),
                known.embedders(),
                List.of(
                        new CalibrationPoint(0.001, 1.29998, Evidence.MEASURED),
                        new CalibrationPoint(0.0001, 1.29999, Evidence.MEASURED)));
        ModelCatalogue strict = new ModelCatalogue(built.folder(), built.parts(), nobodys);
        try (FaceMatcher other = FaceMatcher.load(strict, SecurityLevel.FMR_1_IN_1000, 1);
                Reference reference = enrolled()) {
            assertThat(other.compare(reference, Travellers.frame()).verdict()).isEqualTo(ProbeVerdict.NO_MATCH);
        }
    }

    @Test
    void aScoreStandsForAFalseMatchRate() throws Exception {
        try (Reference reference = enrolled()) {
            double score =
                    matcher.compare(reference, Travellers.frame()).score().orElseThrow();
            assertThat(matcher.falseMatchRateAt(score)).isLessThan(0.0001);
            assertThat(matcher.falseMatchRateAt(1)).isEqualTo(1);
        }
    }

    @Test
    void theMatcherSaysWhichModelsAndWhichThresholdItUsed() {
        ComparisonBasis basis = matcher.basis();
        assertThat(basis.models())
                .extracting(ComparisonBasis.Model::name)
                .containsExactly("blazeface-short", "face-mesh-468", "dlib-resnet-29", "hse-facerec");
        assertThat(basis.models().get(2).sha256())
                .isEqualTo(FaceModel.DLIB.part().sha256());
        assertThat(basis.point()).isEqualTo(matcher.operatingPoint());
        assertThat(basis.point().calibration()).isEqualTo("photographs-557");
    }

    @Test
    void noResultPrintsAScore() throws Exception {
        try (Reference reference = enrolled()) {
            assertThat(reference).hasToString("Reference[]");
            assertThat(matcher.compare(reference, Travellers.frame())).hasToString("ProbeResult[MATCH]");
        }
    }

    private static Reference enrolled() throws FaceException {
        return matcher.enrol(TestImages.jpeg(Travellers.PORTRAIT));
    }

    private static List<QualityMeasure> shortcomings(byte[] frame) throws FaceException {
        try (Reference reference = enrolled()) {
            ProbeResult result = matcher.compare(reference, frame);
            assertThat(result.verdict()).isEqualTo(ProbeVerdict.LOW_QUALITY);
            assertThat(result.score()).isEmpty();
            return result.shortcomings().stream().map(QualityFinding::measure).toList();
        }
    }

    private static double value(ProbeResult result, QualityMeasure measure) {
        return result.findings().stream()
                .filter(finding -> finding.measure() == measure)
                .mapToDouble(QualityFinding::value)
                .sum();
    }

    private static FaceErrorCode refused(byte[] portrait) {
        return catchThrowableOfType(FaceException.class, () -> matcher.enrol(portrait))
                .code();
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
        int height = Math.max(left.getHeight(), right.getHeight());
        BufferedImage both = new BufferedImage(left.getWidth() + right.getWidth(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = both.createGraphics();
        graphics.drawImage(left, 0, 0, null);
        graphics.drawImage(right, left.getWidth(), 0, null);
        graphics.dispose();
        return both;
    }

    private static BufferedImage scaled(BufferedImage image, double factor) {
        int width = (int) Math.round(image.getWidth() * factor);
        int height = (int) Math.round(image.getHeight() * factor);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }
}
