// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.gatehouse.face.acquire.AnalysedFrame;
import org.gatehouse.face.acquire.FrameVerdict;
import org.gatehouse.face.detect.Detection;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.quality.FaceQuality;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.face.quality.QualityMeasure;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Jpeg;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How the measures are distributed, printed as a table: what the limits for probes were chosen by. */
class QualitySurveyTest {
    private static final int FRAMES = 12;
    private static final long SEED = 20_260_301;
    private static FaceMatcher matcher;

    @BeforeAll
    static void load() throws Exception {
        matcher = TestModels.matcher();
    }

    @AfterAll
    static void close() {
        matcher.close();
    }

    @Test
    void noPhotographOfTheCrossCheckIsRefused() throws Exception {
        assumeTrue(Files.isDirectory(PhotographsTest.PEOPLE), "Skipped: the photographs are not on this machine");
        List<byte[]> photographs = new ArrayList<>();
        for (Path file : photographs()) {
            photographs.add(Files.readAllBytes(file));
        }
        assertThat(photographs).hasSize(55);
        assertThat(refused("photographs", photographs)).isEmpty();
    }

    @Test
    void noCooperativeTravellerIsRefused() throws Exception {
        assertThat(refused("rendered, cooperative", rendered(Shots::probe))).isEmpty();
    }

    @Test
    void fewCarelessTravellersAre() throws Exception {
        assertThat(refused("rendered, careless", rendered(Shots::wideProbe))).hasSizeLessThanOrEqualTo(2);
    }

    /** Against a sunlit hall their faces are darker than anybody's, and compare nevertheless. */
    @Test
    void theDarkestSkinIsComparedAgainstTheLight() throws Exception {
        FaceRenderer renderer = new FaceRenderer();
        List<FaceIdentity> darkest = Lineup.members().stream()
                .sorted(Comparator.comparing(
                                (FaceIdentity face) -> face.complexion().tone())
                        .reversed())
                .limit(10)
                .toList();
        List<byte[]> frames = new ArrayList<>();
        for (FaceIdentity face : darkest) {
            byte[] portrait = Jpeg.encode(renderer.render(face, Framing.PORTRAIT, Shots.portrait()), 0.9f);
            byte[] frame = Jpeg.encode(
                    renderer.render(face, Framing.GATE, Shots.portrait().lit(15, 1)), 0.8f);
            frames.add(frame);
            try (Reference reference = matcher.enrol(portrait)) {
                ProbeResult result = matcher.compare(reference, frame);
                System.out.printf(
                        "skin %.2f against the light: %s, score %.3f%n",
                        face.complexion().tone(),
                        result.verdict(),
                        result.score().orElse(Double.NaN));
                assertThat(result.verdict()).isEqualTo(ProbeVerdict.MATCH);
            }
        }
        assertThat(refused("rendered, darkest skin against the light", frames)).isEmpty();
    }

    @Test
    void theStepsBeforeAComparisonArePrintedBesideIt() throws Exception {
        byte[] jpeg = Travellers.frame();
        QualityLimits limits = QualityLimits.forProbes();
        try (FaceDetector detector = FaceDetector.load(TestModels.catalogue());
                FaceMesh mesh = FaceMesh.load(TestModels.catalogue());
                Reference reference = matcher.enrol(jpeg);
                AnalysedFrame frame = matcher.analyse(jpeg, 0)) {
            Detection face = frame.faces().get(0);
            Landmarks landmarks = frame.landmarks().orElseThrow();
            best("decode, detect, mesh, quality", () -> matcher.analyse(jpeg, 0).close());
            best("detect", () -> detector.detect(frame.picture()));
            best("mesh", () -> mesh.locate(frame.picture(), face).ifPresent(Landmarks::close));
            best("quality", () -> FaceQuality.measure(frame.picture(), landmarks, frame.faces(), limits));
            best("align, embed, compare", () -> matcher.compare(reference, frame));
            assertThat(matcher.compare(reference, frame).verdict()).isEqualTo(ProbeVerdict.MATCH);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static void best(String name, Step step) throws Exception {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 40; round++) {
            long start = System.nanoTime();
            step.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("%-30s %6.2f ms at best, one thread, 480 x 640%n", name, best / 1e6);
    }

    private static List<String> refused(String name, List<byte[]> frames) throws FaceException {
        List<List<QualityFinding>> all = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (byte[] frame : frames) {
            try (AnalysedFrame analysed = matcher.analyse(frame, 0)) {
                all.add(analysed.findings());
                if (analysed.verdict() != FrameVerdict.PASSES) {
                    refused.add(analysed.verdict() + " " + shortcomings(analysed));
                }
            }
        }
        System.out.printf("%s, %d frames, seed %d%n", name, frames.size(), SEED);
        for (QualityMeasure measure : QualityMeasure.values()) {
            print(measure, values(all, measure));
        }
        return refused;
    }

    private static void print(QualityMeasure measure, double[] values) {
        if (values.length > 0) {
            System.out.printf(
                    "  %-24s min %8.3f, median %8.3f, max %8.3f%n",
                    measure, values[0], values[values.length / 2], values[values.length - 1]);
        }
    }

    private static List<QualityMeasure> shortcomings(AnalysedFrame frame) {
        return frame.findings().stream()
                .filter(finding -> !finding.acceptable())
                .map(QualityFinding::measure)
                .toList();
    }

    private static double[] values(List<List<QualityFinding>> all, QualityMeasure measure) {
        return all.stream()
                .flatMap(List::stream)
                .filter(finding -> finding.measure() == measure)
                .mapToDouble(QualityFinding::value)
                .sorted()
                .toArray();
    }

    private static List<byte[]> rendered(Function<RandomGenerator, Shot> shots) {
        FaceRenderer renderer = new FaceRenderer();
        SplittableRandom random = new SplittableRandom(SEED);
        List<byte[]> frames = new ArrayList<>();
        for (int at = 0; at < FRAMES; at++) {
            Shot shot = shots.apply(random);
            Cast member = Cast.values()[at % Cast.values().length];
            frames.add(Jpeg.encode(
                    renderer.render(member.identity(), Framing.GATE, shot),
                    shot.capture().jpegQuality()));
        }
        return frames;
    }

    private static List<Path> photographs() throws IOException {
        try (Stream<Path> walk = Files.walk(PhotographsTest.PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
