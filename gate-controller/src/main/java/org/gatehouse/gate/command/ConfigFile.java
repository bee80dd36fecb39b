// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.source.yaml.YamlConfigSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.gate.GatehouseConfig;
import org.gatehouse.gate.StartCheck;

/** A configuration file, read and judged before the service starts, so that a wrong value costs one sentence. */
final class ConfigFile {

    /** Above a file's own values: environment variables and system properties. */
    private static final int ORDINAL_OF_FILE = 265;

    private ConfigFile() {}

    /** The configuration in that file. */
    static GatehouseConfig read(Path file) throws ConfigRefusedException {
        if (!Files.isReadable(file)) {
            throw new ConfigRefusedException(
                    List.of("No readable configuration file at " + file + "; docs/configuration.md shows one."));
        }
        try {
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .addDefaultSources()
                    .withSources(new YamlConfigSource(file.toUri().toURL(), ORDINAL_OF_FILE))
                    .withMapping(GatehouseConfig.class)
                    .build()
                    .getConfigMapping(GatehouseConfig.class);
        } catch (ConfigValidationException wrong) {
            List<String> sentences = new ArrayList<>();
            for (int i = 0; i < wrong.getProblemCount(); i++) {
                sentences.add(wrong.getProblem(i).getMessage());
            }
            throw new ConfigRefusedException(sentences);
        } catch (IOException | RuntimeException unreadable) {
            throw new ConfigRefusedException(
                    List.of("The configuration file " + file + " is not valid YAML: " + unreadable.getMessage()));
        }
    }

    /** The configuration in that file, judged for a start. */
    static GatehouseConfig readForStart(Path file) throws ConfigRefusedException {
        GatehouseConfig config = read(file);
        List<String> problems = StartCheck.problems(config, ConfigFile.class.getClassLoader());
        if (!problems.isEmpty()) {
            throw new ConfigRefusedException(problems);
        }
        return config;
    }
}
