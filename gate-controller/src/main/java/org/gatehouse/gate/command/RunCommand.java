// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.gate.ConfigFile;
import org.gatehouse.gate.ConfigRefusedException;
import org.gatehouse.gate.Gate;
import org.gatehouse.gate.JournalLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the controller and stays. */
@Command(
        name = "run",
        description = "Runs the controller until it is stopped.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:stopped by a signal",
            "1:the service failed",
            "3:the start was refused; the reasons are printed"
        })
final class RunCommand implements Callable<Integer> {

    private static final int REFUSED = 3;

    @Option(
            names = "--config",
            required = true,
            paramLabel = "FILE",
            description = "YAML file; docs/configuration.md explains every name")
    @Nullable Path config;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = Objects.requireNonNull(config).toAbsolutePath();
        Path runDirectory;
        try {
            runDirectory = ConfigFile.readForStart(file).runDirectory().toAbsolutePath();
            Gate.prepareRunDirectory(runDirectory);
        } catch (ConfigRefusedException refused) {
            var out = Objects.requireNonNull(spec).commandLine().getErr();
            out.println("Gatehouse does not start:");
            refused.sentences().forEach(sentence -> out.println("  - " + sentence));
            return REFUSED;
        }
        System.setProperty("quarkus.config.locations", file.toUri().toString());
        System.setProperty(Gate.CONFIG_PROPERTY, file.toString());
        // The database's address is made from it, and H2 refuses a path that is relative without saying so.
        System.setProperty(JournalLocation.RUN_DIRECTORY, runDirectory.toString());
        AtomicInteger exit = new AtomicInteger();
        Quarkus.run(null, (code, failure) -> {
            exit.set(code);
            if (failure != null) {
                StartFailure.explain(failure, System.err);
            }
        });
        return exit.get();
    }
}
