// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    Path folder;

    private List<String> sentences(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("gatehouse.yaml"), yaml);
        return catchThrowableOfType(ConfigRefusedException.class, () -> ConfigFile.read(file))
                .sentences();
    }

    private static String configuration(String more) {
        return """
                gatehouse:
                  trust-store: trust
                  models: models
                  run-directory: run
                  broker:
                    url: tcp://127.0.0.1:1883
                  watchlist:
                    file: watchlist.json
                  lanes: {}
                """ + more;
    }

    @Test
    void aMissingNameAnUnknownNameAndAValueThatIsNoneAreASentenceEach() throws IOException {
        assertThat(sentences(configuration("  colour: green\n  policy:\n    officer-decision: soon\n")))
                .contains(
                        "gatehouse.site is missing; docs/configuration.md explains it.",
                        "gatehouse.colour is unknown; docs/configuration.md lists every name.")
                .anyMatch(sentence -> sentence.startsWith("gatehouse.policy.officer-decision cannot be 'soon': "))
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("Exception:", "SRCFG")
                        .hasLineCount(1));
    }

    @Test
    void aFileThatIsNoYamlIsOneSentenceThatNamesTheLineAndQuotesNothing() throws IOException {
        assertThat(sentences("gatehouse:\n  broker:\n    password: \"hidden\n"))
                .singleElement()
                .asString()
                .contains("gatehouse.yaml is not valid YAML: line ")
                .doesNotContain("hidden")
                .hasLineCount(1);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        ConfigRefusedException refused = catchThrowableOfType(
                ConfigRefusedException.class, () -> ConfigFile.read(folder.resolve("nowhere.yaml")));
        assertThat(refused).hasMessageContaining("No readable configuration file at " + folder.resolve("nowhere.yaml"));
    }
}
