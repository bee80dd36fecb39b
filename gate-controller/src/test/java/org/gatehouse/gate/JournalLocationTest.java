// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The service opens what application.yaml says, the commands what {@link JournalLocation} says. */
class JournalLocationTest {

    private static SmallRyeConfig applicationWith(String runDirectory) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new YamlConfigSource(
                        Objects.requireNonNull(JournalLocationTest.class.getResource("/application.yaml"))))
                .withDefaultValues(Map.of(JournalLocation.RUN_DIRECTORY, runDirectory))
                .build();
    }

    @Test
    void theServiceOpensTheDatabaseThatTheCommandsVerify() throws IOException {
        SmallRyeConfig application = applicationWith("/var/lib/gatehouse");

        String url = application.getValue("quarkus.datasource.jdbc.url", String.class);
        assertThat(url.substring(0, url.indexOf(';'))).isEqualTo(JournalLocation.url(Path.of("/var/lib/gatehouse")));
        assertThat(application.getValue("quarkus.datasource.username", String.class))
                .isEqualTo(JournalLocation.USER);
        assertThat(application.getOptionalValue("quarkus.datasource.password", String.class))
                .isEmpty();
    }

    @Test
    void aRelativeRunDirectoryIsMadeAbsoluteSinceH2RefusesAnythingElse() {
        assertThat(JournalLocation.url(Path.of("run")))
                .isEqualTo("jdbc:h2:file:" + Path.of("run").toAbsolutePath() + "/journal");
    }

    @Test
    void theAnchorLiesBesideTheDatabase() {
        Path directory = Path.of("/var/lib/gatehouse");

        assertThat(JournalLocation.anchor(directory).getParent())
                .isEqualTo(JournalLocation.database(directory).getParent());
    }
}
