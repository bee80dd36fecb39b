// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.gatehouse.document.trust.TrustDirectory;
import org.gatehouse.gate.ConfigFile;
import org.gatehouse.gate.ConfigRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which trust store a command works on. */
final class StoreOption {
    static final int NOT_OPENED = 3;

    private static final Path USUAL = Path.of("trust-store");

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "directory of the trust store; without it and --config it is ./trust-store")
    @Nullable Path store;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "the controller's configuration; its gatehouse.trust-store says where the store lies")
    @Nullable Path config;

    /** The directory; the sentences of a configuration that cannot be read come as an exception. */
    Path directory() throws ConfigRefusedException {
        if (store != null) {
            return store;
        }
        return config == null ? USUAL : ConfigFile.read(config).trustStore();
    }

    TrustDirectory open(Clock clock) throws ConfigRefusedException {
        return new TrustDirectory(directory(), clock);
    }

    static List<String> sentences(Exception failure) {
        return failure instanceof ConfigRefusedException refused
                ? refused.sentences()
                : List.of(String.valueOf(failure.getMessage()));
    }
}
