// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gatehouse.face.evaluate.Evaluation;
import org.gatehouse.face.model.FaceModel;
import org.junit.jupiter.api.Test;

/** A cross-check of the operating point on photographs that the project may measure with and may not ship. */
class PhotographsTest {
    static final Path PEOPLE =
            Path.of(System.getProperty("gatehouse.root", "..")).resolve("../shared/data/faces/johns");

    private record Photograph(String person, Reference reference) {}

    @Test
    void fivePeopleAreToldApartAtTheOperatingPoint() throws Exception {
        assumeTrue(Files.isDirectory(PEOPLE), "Skipped: the photographs of the cross-check are not on this machine");

        List<Photograph> photographs = new ArrayList<>();
        try (FaceMatcher matcher = TestModels.matcher()) {
            for (Path file : files()) {
                String person = file.getParent().getFileName().toString();
                photographs.add(new Photograph(person, matcher.enrol(Files.readAllBytes(file))));
            }
        }
        DoubleStream.Builder genuine = DoubleStream.builder();
        DoubleStream.Builder impostor = DoubleStream.builder();
        for (int i = 0; i < photographs.size(); i++) {
            for (int j = i + 1; j < photographs.size(); j++) {
                Photograph a = photographs.get(i);
                Photograph b = photographs.get(j);
                (a.person.equals(b.person) ? genuine : impostor).add(a.reference.score(b.reference));
            }
        }
        double[] mates = genuine.build().toArray();
        double[] strangers = impostor.build().toArray();
        Evaluation evaluation = new Evaluation(mates, strangers);
        double threshold = FaceModel.calibration().at(0.001).threshold();
        System.out.printf(
                "%d photographs, %d genuine and %d impostor pairs: EER %.4f, threshold %.3f: FMR %.4f, FNMR %.4f; "
                        + "highest impostor %.3f, lowest genuine %.3f%n",
                photographs.size(),
                mates.length,
                strangers.length,
                evaluation.equalErrorRate(),
                threshold,
                evaluation.falseMatchRate(threshold),
                evaluation.falseNonMatchRate(threshold),
                DoubleStream.of(strangers).max().orElseThrow(),
                DoubleStream.of(mates).min().orElseThrow());

        assertThat(photographs).hasSize(55);
        // The fusion as it was when the calibration was made: another preprocessing would move these.
        assertThat(DoubleStream.of(strangers).max().orElseThrow()).isCloseTo(1.0650457, within(1e-4));
        assertThat(DoubleStream.of(mates).min().orElseThrow()).isCloseTo(1.1464042, within(1e-4));
        assertThat(tailOfTheHighestFifth(strangers)).isCloseTo(0.072, within(0.0005));
        assertThat(evaluation.falseMatchRate(threshold)).isLessThanOrEqualTo(0.005);
        assertThat(evaluation.falseNonMatchRate(threshold)).isLessThanOrEqualTo(0.02);
    }

    /** The fall of an exponential tail for each tenth of the rate: what the calibration is continued by (ADR 0017). */
    private static double tailOfTheHighestFifth(double[] strangers) {
        double[] sorted = DoubleStream.of(strangers).sorted().toArray();
        int fifth = sorted.length / 5;
        double start = sorted[sorted.length - 1 - fifth];
        double mean = 0;
        for (int i = sorted.length - fifth; i < sorted.length; i++) {
            mean += (sorted[i] - start) / fifth;
        }
        return mean * Math.log(10);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
