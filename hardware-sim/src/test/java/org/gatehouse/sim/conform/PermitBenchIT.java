// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class PermitBenchIT {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void needsMosquitto() {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
    }

    @Test
    void ofThousandsOfWrongPermitsNoneIsExecutedAndEveryRightOneIs() {
        int exit = run("--count", "5000", "--genuine", "10", "--seed", "7");

        assertThat(out.toString())
                .contains("5000 wrong permits", ": 0 executed, 0 unanswered")
                .contains("10 right permits between them: 10 accepted. Doors opened 10 times.");
        assertThat(exit).isZero();
    }

    /** The bench can fail: each of these opens for some of the wrong permits. */
    @ParameterizedTest
    @ValueSource(strings = {"IGNORES_EXPIRY", "IGNORES_MAC", "EXECUTES_RETAINED", "IGNORES_SEQUENCE", "RE_EXECUTES"})
    void aWrongDoorControllerIsNoticed(String fault) {
        assertThat(run("--count", "300", "--genuine", "3", "--fault", fault)).isEqualTo(1);
    }

    private int run(String... arguments) {
        return new CommandLine(new PermitBench())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
