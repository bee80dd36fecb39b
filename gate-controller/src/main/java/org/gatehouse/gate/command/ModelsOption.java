// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.gate.ConfigFile;
import org.gatehouse.gate.ConfigRefusedException;
import org.gatehouse.gate.FaceLevel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which face models a command works with, and how strictly. */
final class ModelsOption {
    /** System property with the folder that the build fills; {@code ./gatehouse} sets it. */
    static final String BUILT = "org.gatehouse.models";

    @Option(
            names = "--models",
            paramLabel = "DIR|FILE",
            description =
                    "folder with a models.json, or a catalogue file; without it and --config the models of the build")
    @Nullable Path models;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the controller's configuration; its gatehouse.models says where the models lie")
    @Nullable Path config;

    /** The folder or file; the sentences of a configuration that cannot be read come as an exception. */
    Path path() throws ConfigRefusedException {
        if (models != null) {
            return models;
        }
        return config == null
                ? Path.of(System.getProperty(BUILT, "face-match/target/models"))
                : ConfigFile.read(config).models();
    }

    /** What the configuration asks for, or the default. */
    SecurityLevel level() throws ConfigRefusedException {
        return config == null ? SecurityLevel.FMR_1_IN_1000 : FaceLevel.of(ConfigFile.read(config));
    }
}
