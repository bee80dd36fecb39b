// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.gatehouse.sim.attack.Species;
import org.gatehouse.sim.traveller.behaviour.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FacesCommandTest {

    @Test
    void writesThePortraitAndEveryConditionAndTheTruth(@TempDir Path directory) throws Exception {
        assertThat(run("--count", "1", "--out", directory.toString())).isZero();
        List<String> truth = Files.readAllLines(directory.resolve("truth.csv"));
        assertThat(truth).hasSize(2 + Condition.values().length).contains("sunglasses-00-00000.jpg,SUNGLASSES,0,,0");
        assertThat(ImageIO.read(directory.resolve("sunglasses-00-00000.jpg").toFile()))
                .isNotNull();
    }

    @Test
    void writesAFilmOfEverySpeciesAndAGenuineOne(@TempDir Path directory) throws Exception {
        assertThat(run("--attacks", "--count", "1", "--frames", "2", "--seed", "7", "--out", directory.toString()))
                .isZero();
        List<String> truth = Files.readAllLines(directory.resolve("truth.csv"));
        assertThat(truth)
                .hasSize(1 + 2 * (1 + Species.values().length))
                .contains("cut-out-0001-07-00083.jpg,CUT_OUT,7,8,83");
    }

    @Test
    void refusesACountBelowOne(@TempDir Path directory) {
        assertThat(run("--count", "0", "--out", directory.toString())).isEqualTo(2);
    }

    @Test
    void everyFilmHasANumberSoThatOneOfTheSameTravellerIsNotWrittenOverAnother(@TempDir Path directory)
            throws Exception {
        assertThat(run("--attacks", "--count", "2", "--frames", "1", "--seed", "7", "--out", directory.toString()))
                .isZero();
        List<String> truth = Files.readAllLines(directory.resolve("truth.csv"));
        assertThat(truth)
                .hasSize(1 + 2 * (1 + Species.values().length))
                .contains("cut-out-0001-07-00000.jpg,CUT_OUT,7,8,0", "cut-out-0002-08-00000.jpg,CUT_OUT,8,9,0");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(truth.size());
        }
    }

    @Test
    void moreTravellersThanThereAreAreRefusedWithASentence(@TempDir Path directory) {
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new FacesCommand()).setErr(new PrintWriter(err));
        assertThat(line.execute("--count", "25", "--out", directory.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("at most 24 without --attacks");
        assertThat(directory).isEmptyDirectory();
    }

    private static int run(String... arguments) {
        return new CommandLine(new FacesCommand()).execute(arguments);
    }
}
