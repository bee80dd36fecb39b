// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.SecurityLevel;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the face matcher's memory stays as it is, native memory too, over as many transactions as a gate has in a week or two. */
@Command(
        name = "./gatehouse bench face-soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Transactions of rendered travellers, one after the other on one thread: enrol, look at frames, judge, forget. Twenty rows of what",
            "memory the process holds.",
            "Exits with 1 when at the end any of it is more above what it was after a tenth than allowed."
        })
final class FaceSoak implements Callable<Integer> {
    private static final Path MODELS = Path.of("target/models");
    private static final int ROWS = 20;
    private static final int TENTH = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--transactions", defaultValue = "20000", description = "How many (${DEFAULT-VALUE}).")
    private int transactions;

    @Option(names = "--frames", defaultValue = "3", description = "In most transactions (${DEFAULT-VALUE}).")
    private int frames;

    @Option(
            names = "--apart",
            defaultValue = "100",
            description =
                    "Milliseconds from frame to frame; from 250 on two of a transaction are compared (${DEFAULT-VALUE}).")
    private long apartMillis;

    @Option(
            names = "--allowed",
            defaultValue = "32",
            description = "MiB that resident memory, heap or native memory may grow (${DEFAULT-VALUE}).")
    private double allowed;

    @Option(names = "--seed", defaultValue = "2605", description = "Of noise and challenges (${DEFAULT-VALUE}).")
    private long seed;

    /** 0; 1 when memory grew, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaceSoak()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (transactions < ROWS || frames < 1 || apartMillis < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "At least " + ROWS + " transactions of at least one frame are needed, at least 1 ms apart.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try (FaceMatcher matcher = FaceMatcher.load(ModelCatalogue.read(MODELS), SecurityLevel.FMR_1_IN_1000, 1)) {
            SoakTransactions soak = new SoakTransactions(matcher, frames, Duration.ofMillis(apartMillis), seed);
            out.printf(Locale.ROOT, "%12s %s %10s%n", "transactions", MemoryHeld.HEADINGS, "seconds");
            long began = System.nanoTime();
            MemoryHeld held = row(out, 0, began);
            MemoryHeld afterTenth = held;
            int done = 0;
            for (int row = 1; row <= ROWS; row++) {
                for (int end = (int) ((long) transactions * row / ROWS); done < end; done++) {
                    soak.run(done);
                }
                held = row(out, done, began);
                afterTenth = row == TENTH ? held : afterTenth;
            }
            soak.ends().forEach((end, count) -> out.printf(Locale.ROOT, "%-28s %10d%n", end, count));
            boolean grown = held.above(afterTenth, allowed);
            out.printf(
                    Locale.ROOT,
                    "seed %d: memory %s more than %.0f MiB since the first tenth%n",
                    seed,
                    grown ? "GREW BY" : "did not grow by",
                    allowed);
            out.flush();
            return grown ? 1 : 0;
        }
    }

    private static MemoryHeld row(PrintWriter out, int done, long began) {
        MemoryHeld held = MemoryHeld.now();
        out.printf(Locale.ROOT, "%12d %s %10.0f%n", done, held, (System.nanoTime() - began) / NANOS_PER_SECOND);
        out.flush();
        return held;
    }
}
