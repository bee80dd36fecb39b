// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatehouseCommandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "mrz",
                "mrz parse",
                "passport",
                "passport readers",
                "face",
                "face models",
                "journal",
                "journal verify",
                "trust",
                "trust import",
                "trust list",
                "trust diff",
                "trust rollback"
            })
    void everyCommandHasHelp(String command) {
        Invocation help = Invocation.of((command + " --help").split(" ", -1));

        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: gatehouse " + command);
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mrz",
                "passport",
                "face",
                "face models now",
                "journal",
                "journal verify",
                "trust",
                "trust import",
                "passport readers now",
                "journal verify -x"
            })
    void whatIsNoWholeCommandIsRefusedWithUsage(String command) {
        Invocation refused = Invocation.of(command.split(" ", -1));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("Usage: gatehouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mrz pars", "pasport"})
    void aMistypedCommandIsRefusedWithTheOneThatWasMeant(String command) {
        Invocation refused = Invocation.of(command.split(" ", -1));

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).containsPattern("Did you mean: .*(mrz parse|passport)");
    }

    @Test
    void aStartWithoutItsConfigurationIsRefusedInASentence() {
        Invocation refused = Invocation.of("run", "--config", "/nowhere/gatehouse.yaml");

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("No readable configuration file at /nowhere/gatehouse.yaml");
    }
}
