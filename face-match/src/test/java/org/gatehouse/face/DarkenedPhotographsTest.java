// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.face.acquire.AnalysedFrame;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;
import org.gatehouse.sim.traveller.Jpeg;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How dark a photograph may be and still be compared: what the limits of luminance for probes were chosen by. */
class DarkenedPhotographsTest {
    private static final long SEED = 5;
    /** Of a sensor in the dark, in grey levels. */
    private static final double NOISE = 2.5;

    private record Person(String name, byte[] photograph, Reference reference) {}

    private record Outcome(long mates, long missed, long strangers, long matched) {}

    private static final List<Person> PEOPLE = new ArrayList<>();

    @AfterAll
    static void close() {
        PEOPLE.forEach(person -> person.reference.close());
        PEOPLE.clear();
    }

    @Test
    void aPhotographDarkenedToAFifthIsStillToldFromStrangers() throws Exception {
        assumeTrue(
                Files.isDirectory(PhotographsTest.PEOPLE),
                "Skipped: the photographs of the cross-check are not on this machine");
        try (FaceMatcher matcher = TestModels.matcher()) {
            for (Path file : files()) {
                byte[] bytes = Files.readAllBytes(file);
                PEOPLE.add(new Person(file.getParent().getFileName().toString(), bytes, matcher.enrol(bytes)));
            }
            compared(matcher, 0.35);
            compared(matcher, 0.25);
            Outcome fifth = compared(matcher, 0.2);
            Outcome darker = compared(matcher, 0.15);
            assertThat(fifth.missed).isLessThanOrEqualTo(fifth.mates / 40);
            assertThat(darker.missed).as("the limit has its reason").isGreaterThan(darker.mates / 40);
            assertThat(fifth.matched + darker.matched).isZero();
        }
    }

    private static Outcome compared(FaceMatcher matcher, double share) throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Double> mates = new ArrayList<>();
        List<Double> strangers = new ArrayList<>();
        List<List<QualityFinding>> findings = new ArrayList<>();
        for (Person probe : PEOPLE) {
            byte[] dark = darkened(probe.photograph, share, random);
            try (AnalysedFrame frame = matcher.analyse(dark, 0)) {
                findings.add(frame.findings());
            }
            try (Photograph photograph = matcher.photograph(dark)) {
                for (Person other : PEOPLE) {
                    if (other != probe) {
                        (other.name.equals(probe.name) ? mates : strangers)
                                .add(other.reference.score(photograph.reference()));
                    }
                }
            }
        }
        double threshold = matcher.operatingPoint().threshold();
        Outcome outcome = new Outcome(
                mates.size(),
                mates.stream().filter(score -> score < threshold).count(),
                strangers.size(),
                strangers.stream().filter(score -> score >= threshold).count());
        System.out.printf(
                "darkened to %.2f (seed %d): luminance %.0f, contrast %.1f, under-exposure %.2f, sharpness %.0f in the median;"
                        + " of %d pairs of one person %d below the threshold, of %d pairs of two %d above%n",
                share,
                SEED,
                median(findings, QualityMeasure.LUMINANCE_MEAN),
                median(findings, QualityMeasure.LUMINANCE_CONTRAST),
                median(findings, QualityMeasure.UNDER_EXPOSURE),
                median(findings, QualityMeasure.SHARPNESS),
                outcome.mates,
                outcome.missed,
                outcome.strangers,
                outcome.matched);
        return outcome;
    }

    private static double median(List<List<QualityFinding>> all, QualityMeasure measure) {
        double[] values = all.stream()
                .flatMap(List::stream)
                .filter(finding -> finding.measure() == measure)
                .flatMapToDouble(finding -> DoubleStream.of(finding.value()))
                .toArray();
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static byte[] darkened(byte[] photograph, double share, SplittableRandom random) throws Exception {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photograph));
        BufferedImage dark = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int pixel = 0;
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double value = (image.getRGB(x, y) >> shift & 255) * share + random.nextGaussian() * NOISE;
                    pixel |= (int) Math.round(Math.max(0, Math.min(255, value))) << shift;
                }
                dark.setRGB(x, y, pixel);
            }
        }
        return Jpeg.encode(dark, 0.85f);
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> walk = Files.walk(PhotographsTest.PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
