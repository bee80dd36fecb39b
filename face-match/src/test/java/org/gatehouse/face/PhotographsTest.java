// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.gatehouse.face.evaluate.Evaluation;
import org.gatehouse.face.model.OperatingPoint;
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
        double threshold = OperatingPoint.FMR_1_IN_1000.threshold();
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
        assertThat(evaluation.falseMatchRate(threshold)).isLessThanOrEqualTo(0.005);
        assertThat(evaluation.falseNonMatchRate(threshold)).isLessThanOrEqualTo(0.02);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(PEOPLE)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
