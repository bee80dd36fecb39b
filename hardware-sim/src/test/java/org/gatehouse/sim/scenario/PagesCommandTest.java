// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PagesCommandTest {

    @Test
    void writesBothLightsOfEachPageAndTheTruth(@TempDir Path directory) throws Exception {
        assertThat(run("--profile", "CLEAN_150", "--count", "2", "--seed", "5", "--out", directory.toString()))
                .isZero();
        List<String> truth = Files.readAllLines(directory.resolve("truth.csv"));
        assertThat(truth).hasSize(5).first().isEqualTo("file,format,line1,line2,line3,check_digits_ok,mrz");
        assertThat(truth.get(4)).startsWith("clean_150-000006-infrared.png,").endsWith(",true");
        assertThat(ImageIO.read(
                        directory.resolve("clean_150-000006-visible.png").toFile()))
                .isNotNull();
    }

    @Test
    void refusesAnUnknownProfileAndACountBelowOne(@TempDir Path directory) {
        assertThat(run("--profile", "SHINY", "--out", directory.toString())).isEqualTo(2);
        assertThat(run("--profile", "HARD", "--count", "0", "--out", directory.toString()))
                .isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new CommandLine(new PagesCommand()).execute(arguments);
    }
}
