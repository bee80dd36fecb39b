// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.mrz.RoundTrip;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The round trip of MRZs at length: invented documents are printed and parsed, and all must come out as it went in. */
@Command(
        name = "./gatehouse bench mrz-parse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Invents documents of every format, prints their MRZs and parses them: fields, check digits and names must come out as they"
                    + " went in, and a misprint must be found.",
            "Exits with 1 on a failure."
        })
final class MrzParseBench implements Callable<Integer> {
    private static final int STEPS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--documents", defaultValue = "1000000", description = "How many (${DEFAULT-VALUE}).")
    private long documents;

    @Option(names = "--seed", defaultValue = "9303", description = "Which ones (${DEFAULT-VALUE}).")
    private long seed;

    /** 0 when every document came out as it went in, 1 when one did not, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new MrzParseBench()).execute(arguments));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RoundTrip trip = new RoundTrip(seed);
        long began = System.nanoTime();
        for (int step = 1; step <= STEPS; step++) {
            trip.run(documents * step / STEPS - documents * (step - 1) / STEPS);
            progress(step);
        }
        long millis = (System.nanoTime() - began) / NANOS_PER_MILLI;
        Map<MrzFormat, Long> byFormat = new TreeMap<>(trip.documents());
        byFormat.forEach((format, count) -> out.printf(Locale.ROOT, "%-22s %12d%n", format, count));
        out.printf(Locale.ROOT, "%-22s %12d%n", "names filling a field", trip.truncated());
        out.printf(Locale.ROOT, "%-22s %12d%n", "numbers running on", trip.runningOn());
        trip.described().forEach(failure -> out.println("  " + failure));
        out.printf(
                Locale.ROOT, "seed %d, %d documents, %d failures, %d ms%n", seed, documents, trip.failures(), millis);
        out.flush();
        return trip.failures() == 0 ? 0 : 1;
    }

    private void progress(int step) {
        PrintWriter err = spec.commandLine().getErr();
        err.print(step == STEPS ? "\r\033[K" : String.format(Locale.ROOT, "\r\033[K%d %%", step));
        err.flush();
    }
}
