// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A configuration file, read and judged before the service starts, so that a wrong value costs one sentence. */
public final class ConfigFile {

    /** Above a file's own values: environment variables and system properties. */
    private static final int ORDINAL_OF_FILE = 265;

    static final String PREFIX = "gatehouse";

    private ConfigFile() {}

    /** The configuration in that file. */
    public static GatehouseConfig read(Path file) throws ConfigRefusedException {
        if (!Files.isReadable(file)) {
            throw new ConfigRefusedException(
                    List.of("No readable configuration file at " + file + "; docs/configuration.md shows one."));
        }
        try {
            return reader().addDefaultSources()
                    .withSources(new YamlConfigSource(file.toUri().toURL(), ORDINAL_OF_FILE))
                    .build()
                    .getConfigMapping(GatehouseConfig.class, PREFIX);
        } catch (ConfigValidationException wrong) {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < wrong.getProblemCount(); i++) {
                sentences.add(ConfigSentence.of(wrong.getProblem(i).getMessage()));
            }
            throw new ConfigRefusedException(sentences);
        } catch (IOException | RuntimeException unreadable) {
            throw new ConfigRefusedException(List.of(ConfigSentence.ofUnreadable(file, unreadable)));
        }
    }

    /** Understands values as the service itself will: durations as {@code 30s}, names checked against the mapping. */
    static SmallRyeConfigBuilder reader() {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatehouseConfig.class, PREFIX);
    }

    /** The configuration in that file, judged for a start. */
    public static GatehouseConfig readForStart(Path file) throws ConfigRefusedException {
        GatehouseConfig config = read(file);
        List<String> problems = StartCheck.problems(config, ConfigFile.class.getClassLoader(), Clock.systemUTC());
        if (!problems.isEmpty()) {
            throw new ConfigRefusedException(problems);
        }
        return config;
    }
}
