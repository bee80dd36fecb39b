// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.face.acquire.Acquisition;
import org.gatehouse.face.acquire.AcquisitionPolicy;
import org.gatehouse.face.acquire.Capture;
import org.gatehouse.face.acquire.FrameVerdict;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.acquire.Look;
import org.gatehouse.face.acquire.Stage;
import org.gatehouse.face.portrait.TestImages;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A traveller before the camera, frame by frame at 15 frames a second of the script's own time. */
class AcquisitionTest {
    private static final long FRAME_MILLIS = 66;
    private static FaceMatcher matcher;
    private static byte[] good;
    private static byte[] slightlyTurned;
    private static byte[] turned;
    private static byte[] away;
    private static byte[] far;
    private static byte[] glasses;
    private static byte[] two;
    private static byte[] nobody;

    private Acquisition acquisition = acquisition(AcquisitionPolicy.STANDARD);
    private long millis = 5_000;

    @BeforeAll
    static void draw() throws Exception {
        matcher = TestModels.matcher();
        good = Travellers.frame();
        slightlyTurned = turned(-4, 2);
        turned = turned(18, 0);
        away = turned(48, 0);
        far = TestImages.jpeg(far(Travellers.FRAME));
        glasses = TestImages.jpeg(DarkGlasses.on(Travellers.FRAME));
        two = TestImages.jpeg(beside(Travellers.FRAME, Travellers.ANOTHER));
        nobody = Travellers.nobody();
    }

    @AfterAll
    static void closeMatcher() {
        matcher.close();
    }

    @AfterEach
    void close() {
        acquisition.close();
    }

    @Test
    void aTravellerIsLedFromPromptToPromptAndAcquired() throws Exception {
        assertThat(shownDuring(nobody, 1200)).containsExactly(Guidance.LOOK_AT_CAMERA);
        assertThat(shownDuring(far, 1500)).endsWith(Guidance.COME_CLOSER).hasSize(2);
        assertThat(shownDuring(glasses, 1500))
                .endsWith(Guidance.TAKE_OFF_SUNGLASSES)
                .hasSize(2);
        assertThat(shownDuring(two, 1500)).endsWith(Guidance.ONE_PERSON).hasSize(2);
        assertThat(shownDuring(away, 1500)).endsWith(Guidance.LOOK_AT_CAMERA).hasSize(2);
        assertThat(acquisition.toCompare(nanos())).isEmpty();

        Look look = look(good);
        for (int more = 0; look.verdict() != FrameVerdict.PASSES && more < 8; more++) {
            look = look(good);
        }
        Capture first = acquisition.toCompare(nanos()).orElseThrow();
        try (Reference reference = matcher.enrol(TestImages.jpeg(Travellers.PORTRAIT))) {
            assertThat(matcher.compare(reference, first.frame()).verdict()).isEqualTo(ProbeVerdict.MATCH);
        }
        shownDuring(good, 600);
        assertThat(look(good).guidance()).isEmpty();
    }

    @Test
    void theFirstFrameThatPassesIsComparedAtOnceAndTheSameViewNeverAgain() throws Exception {
        look(good);
        assertThat(acquisition.toCompare(nanos())).isPresent();
        for (int frame = 0; frame < 8; frame++) {
            assertThat(look(good).verdict()).isEqualTo(FrameVerdict.PASSES);
            assertThat(acquisition.toCompare(nanos())).isEmpty();
        }
        look(slightlyTurned);
        assertThat(acquisition.toCompare(nanos())).isPresent();
        assertThat(acquisition.comparisons()).isEqualTo(2);
    }

    @Test
    void ofTheFramesSinceTheLastComparisonTheBestIsCompared() throws Exception {
        look(good);
        assertThat(acquisition.toCompare(nanos())).isPresent();
        look(slightlyTurned);
        long best = nanos();
        assertThat(acquisition.toCompare(best)).as("too soon").isEmpty();
        look(turned);
        look(turned);
        look(turned);

        Capture next = acquisition.toCompare(nanos()).orElseThrow();

        assertThat(next.frame().nanos()).isEqualTo(best);
        assertThat(acquisition.toCompare(nanos() + 1_000_000_000)).isEmpty();
    }

    @Test
    void noMoreFramesAreHandedOutThanThePolicyAllows() throws Exception {
        acquisition.close();
        acquisition = acquisition(new AcquisitionPolicy(
                1, Duration.ZERO, Duration.ofSeconds(20), Duration.ofSeconds(3), Duration.ZERO, Duration.ZERO, 1));
        look(good);
        assertThat(acquisition.toCompare(nanos())).isPresent();
        assertThat(look(slightlyTurned).stage()).isEqualTo(Stage.SPENT);
        assertThat(acquisition.toCompare(nanos())).isEmpty();
    }

    @Test
    void framesWaitUntilThereIsAPortrait() throws Exception {
        shownDuring(good, 1000);
        assertThat(acquisition.comparisons()).isZero();
        assertThat(acquisition.toCompare(nanos())).map(Capture::passes).contains(true);
    }

    @Test
    void atTheTimeoutTheBestOfTheInsufficientCapturesIsReturned() throws Exception {
        look(far);
        look(glasses);
        long least = nanos();
        look(nobody);
        assertThat(acquisition.stage(nanos() + 20_000_000_000L)).isEqualTo(Stage.TIMED_OUT);
        Capture best = acquisition.best().orElseThrow();
        assertThat(best.passes()).isFalse();
        assertThat(best.frame().nanos()).isEqualTo(least);
    }

    @Test
    void withoutAFaceNothingIsReturnedAtTheTimeout() throws Exception {
        look(nobody);
        assertThat(acquisition.best()).isEmpty();
    }

    @Test
    void aFaceThatLeavesEndsTheAcquisition() throws Exception {
        look(good);
        millis += 2_900;
        assertThat(look(nobody).stage()).isEqualTo(Stage.ACQUIRING);
        millis += 200;
        assertThat(look(nobody).stage()).isEqualTo(Stage.LEFT);
    }

    @Test
    void anotherFaceInAnotherPlaceIsAnotherTrackAndNoFrameOfTheFirstIsLeft() throws Exception {
        assertThat(look(good).track()).isOne();
        assertThat(look(far).track()).isEqualTo(2);
        assertThat(acquisition.toCompare(nanos())).isEmpty();
    }

    @Test
    void nothingIsLeftAfterClosing() throws Exception {
        look(good);
        look(glasses);
        acquisition.close();
        assertThat(acquisition.best()).isEmpty();
        assertThat(acquisition.toCompare(nanos())).isEmpty();
    }

    @Test
    void noMeasureIsPrinted() throws Exception {
        assertThat(look(good)).hasToString("Look[PASSES, -, track 1, ACQUIRING]");
        assertThat(acquisition.best().orElseThrow()).hasToString("Capture[track 1, passes]");
    }

    private Look look(byte[] jpeg) throws FaceException {
        millis += FRAME_MILLIS;
        return acquisition.look(matcher.analyse(jpeg, nanos()));
    }

    private long nanos() {
        return millis * 1_000_000;
    }

    /** The prompts in the order in which they stood on the screen. */
    private Set<Guidance> shownDuring(byte[] jpeg, long forMillis) throws FaceException {
        Set<Guidance> shown = new LinkedHashSet<>();
        for (long end = millis + forMillis; millis < end; ) {
            Optional<Guidance> guidance = look(jpeg).guidance();
            guidance.ifPresent(shown::add);
        }
        return shown;
    }

    private static Acquisition acquisition(AcquisitionPolicy policy) {
        return new Acquisition(policy, QualityLimits.forProbes());
    }

    private static byte[] turned(float yaw, float pitch) {
        return TestImages.jpeg(new FaceRenderer()
                .render(FaceIdentity.of(2), Framing.GATE, Shots.portrait().turned(yaw, pitch, 0)));
    }

    /** The gate with the same frame, much smaller, in its middle. */
    private static BufferedImage far(BufferedImage frame) {
        BufferedImage image = new BufferedImage(frame.getWidth(), frame.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        int width = frame.getWidth() * 2 / 5;
        int height = frame.getHeight() * 2 / 5;
        pen.drawImage(frame, (frame.getWidth() - width) / 2, frame.getHeight() / 4, width, height, null);
        pen.dispose();
        return image;
    }

    private static BufferedImage beside(BufferedImage left, BufferedImage right) {
        BufferedImage image =
                new BufferedImage(left.getWidth() + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.drawImage(left, 0, 0, null);
        pen.drawImage(right, left.getWidth(), 0, null);
        pen.dispose();
        return image;
    }
}
