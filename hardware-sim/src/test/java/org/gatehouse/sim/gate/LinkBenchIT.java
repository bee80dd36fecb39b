// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import picocli.CommandLine;

@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class LinkBenchIT {
    @Test
    void itPrintsOneRowForEachCombinationOfTheTwoSides() {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
        StringWriter out = new StringWriter();

        int exit = new CommandLine(new LinkBench()).setOut(new PrintWriter(out)).execute("--samples", "10");

        assertThat(exit).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).contains("p50 ms", "p90 ms", "p99 ms");
        assertThat(lines.subList(1, 5))
                .allSatisfy(line ->
                        assertThat(line).matches("(nodelay|default) +(nodelay|default) +10( +\\d+\\.\\d{3}){3}"));
    }

    @Test
    void aPercentileIsTheSmallestSampleThatSoManyDoNotExceed() {
        long[] sorted = {1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 100_000};

        assertThat(LinkBench.percentile(sorted, 50)).isEqualTo(5.0);
        assertThat(LinkBench.percentile(sorted, 90)).isEqualTo(9.0);
        assertThat(LinkBench.percentile(sorted, 99)).isEqualTo(100.0);
    }
}
