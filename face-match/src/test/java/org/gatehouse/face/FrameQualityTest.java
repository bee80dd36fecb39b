// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.face.portrait.TestImages;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every measure on whole pictures: what was done to the picture is what fails. */
class FrameQualityTest {
    private static final FaceRenderer RENDERER = new FaceRenderer();
    private static FaceMatcher matcher;
    private static Reference reference;

    @BeforeAll
    static void load() throws Exception {
        matcher = TestModels.matcher();
        reference = matcher.enrol(TestImages.jpeg(Travellers.PORTRAIT));
    }

    @AfterAll
    static void close() {
        reference.close();
        matcher.close();
    }

    @Test
    void aGoodFrameFailsNothingAndEveryMeasureButMotionIsTaken() throws Exception {
        ProbeResult result = matcher.compare(reference, Travellers.frame());
        assertThat(result.shortcomings()).isEmpty();
        assertThat(result.findings())
                .extracting(QualityFinding::measure)
                .containsExactlyElementsOf(Stream.of(QualityMeasure.values())
                        .filter(measure -> measure != QualityMeasure.MOTION)
                        .toList());
    }

    /** Yaw as rendered, pitch as rendered (down is positive there, up here), roll. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "20, 0, 0", "-20, 0, 0", "0, 15, 0", "0, -15, 0", "0, 0, 15"})
    void thePoseIsMeasuredAsItWasRendered(float yaw, float pitch, float roll) throws Exception {
        ProbeResult result = compared(RENDERER.render(
                Cast.ORLA.identity(), Framing.GATE, Shots.portrait().turned(yaw, pitch, roll)));
        assertThat(value(result, QualityMeasure.YAW)).isCloseTo(yaw, within(8.0));
        assertThat(value(result, QualityMeasure.PITCH)).isCloseTo(-pitch, within(10.0));
        assertThat(value(result, QualityMeasure.ROLL)).isCloseTo(roll, within(4.0));
    }

    @Test
    void aHeadTurnedFarAwayIsNotCompared() throws Exception {
        BufferedImage away = RENDERER.render(
                Cast.ORLA.identity(), Framing.GATE, Shots.portrait().turned(45, 0, 0));
        assertThat(failing(compared(away))).contains(QualityMeasure.YAW);
    }

    @Test
    void darkGlassesHideTheEyes() throws Exception {
        assertThat(failing(compared(DarkGlasses.on(Travellers.FRAME)))).containsExactly(QualityMeasure.EYES_VISIBLE);
    }

    @Test
    void lightFromOneSideIsMeasured() throws Exception {
        Shot even = Shots.portrait();
        Shot side = Shots.portrait().lit(80, 0);
        double before = value(compared(RENDERER.render(Cast.TAVI.identity(), Framing.GATE, even)));
        double after = value(compared(RENDERER.render(Cast.TAVI.identity(), Framing.GATE, side)));
        assertThat(before).isGreaterThan(0.85);
        assertThat(after).isLessThan(0.7);
    }

    @Test
    void anOpenMouthIsMeasured() throws Exception {
        BufferedImage open = RENDERER.render(
                Cast.TAVI.identity(), Framing.GATE, Shots.portrait().expressing(0, 0, 1));
        assertThat(value(compared(open), QualityMeasure.MOUTH_CLOSED)).isGreaterThan(0.12);
        assertThat(value(compared(Travellers.FRAME), QualityMeasure.MOUTH_CLOSED))
                .isLessThan(0.07);
    }

    @Test
    void aDarkFrameIsUnderExposedAndABleachedOneOver() throws Exception {
        assertThat(failing(compared(rescaled(Travellers.FRAME, 0.12f, 0))))
                .contains(QualityMeasure.LUMINANCE_MEAN, QualityMeasure.UNDER_EXPOSURE);
        assertThat(failing(compared(rescaled(Travellers.FRAME, 2.2f, 60)))).contains(QualityMeasure.OVER_EXPOSURE);
    }

    @Test
    void aFrameInGreyFailsNothing() throws Exception {
        BufferedImage grey = new BufferedImage(
                Travellers.FRAME.getWidth(), Travellers.FRAME.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.drawImage(Travellers.FRAME, 0, 0, null);
        pen.dispose();
        assertThat(failing(compared(grey))).isEmpty();
    }

    @Test
    void aBlueFrameIsUnnatural() throws Exception {
        BufferedImage blue = copy(Travellers.FRAME);
        Graphics2D pen = blue.createGraphics();
        pen.setColor(new Color(30, 60, 255, 120));
        pen.fillRect(0, 0, blue.getWidth(), blue.getHeight());
        pen.dispose();
        assertThat(failing(compared(blue))).contains(QualityMeasure.NATURAL_COLOUR);
    }

    @Test
    void aFaceCutOffByTheEdgeFailsItsMargin() throws Exception {
        BufferedImage frame = Travellers.FRAME;
        BufferedImage cut =
                copy(frame.getSubimage(frame.getWidth() / 2 - 40, 0, frame.getWidth() / 2 + 40, frame.getHeight()));
        assertThat(failing(compared(cut))).contains(QualityMeasure.MARGIN_LEFT);
    }

    private static ProbeResult compared(BufferedImage frame) throws FaceException {
        return matcher.compare(reference, TestImages.jpeg(frame));
    }

    private static List<QualityMeasure> failing(ProbeResult result) {
        return result.shortcomings().stream().map(QualityFinding::measure).toList();
    }

    private static double value(ProbeResult result) {
        return value(result, QualityMeasure.ILLUMINATION_UNIFORMITY);
    }

    private static double value(ProbeResult result, QualityMeasure measure) {
        return result.findings().stream()
                .filter(finding -> finding.measure() == measure)
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static BufferedImage rescaled(BufferedImage image, float factor, float offset) {
        return new RescaleOp(factor, offset, null).filter(image, null);
    }

    private static BufferedImage copy(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        return copy;
    }
}
