// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Verifies documents and performs the bare cryptographic operations of that in turn, in processor time. */
@Command(
        name = "./gatehouse bench verification",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What verifying a document costs, beside the sum of its bare cryptographic operations.")
final class VerificationBench implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "500", description = "Verifications of each kind (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "As many times over before that (${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--json", description = "One JSON array instead of a table.")
    private boolean json;

    /** Times of the bare operations and of what does their work, taken in turn, in microseconds. */
    private static final class Pair {
        private final List<Double> bare = new ArrayList<>();
        private final List<Double> whole = new ArrayList<>();

        void add(double bareMicros, double wholeMicros) {
            bare.add(bareMicros);
            whole.add(wholeMicros);
        }
    }

    private static VerificationRow row(VerificationSpecimen document, String proofs, Pair... parts) {
        return new VerificationRow(
                document.name(),
                proofs,
                Arrays.stream(parts).mapToDouble(p -> Median.of(p.bare)).sum(),
                Arrays.stream(parts).mapToDouble(p -> Median.of(p.whole)).sum());
    }

    /** 0 when all was measured, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VerificationBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<VerificationSpecimen> documents = VerificationSpecimen.all();
        // All of them first: the compiler should have seen every kind before anything counts.
        for (VerificationSpecimen document : documents) {
            progress("warming up, %s", document.name());
            measure(document, rounds * warmUp, rounds);
        }
        List<VerificationRow> rows = new ArrayList<>();
        for (VerificationSpecimen document : documents) {
            progress("%s", document.name());
            rows.addAll(measure(document, rounds, rounds));
        }
        progress("done%n");
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            rows.forEach(row -> all.add(row.json()));
            out.println(all.toPrettyString());
        } else {
            out.println(VerificationRow.head());
            rows.forEach(out::println);
        }
        return 0;
    }

    private static List<VerificationRow> measure(VerificationSpecimen document, int times, int chipTimes)
            throws Exception {
        Verification verification = new Verification(document);
        Pair passive = new Pair();
        Pair chip = new Pair();
        Pair active = new Pair();
        for (int i = 0; i < times; i++) {
            passive.add(verification.barePassiveMicros(), verification.passiveMicros());
            active.add(verification.bareActiveMicros(), verification.activeMicros());
        }
        // Apart, for here a chip computes in between, much more than the reader does.
        for (int i = 0; i < chipTimes; i++) {
            chip.add(verification.bareChipMicros(), verification.chipMicros());
        }
        return List.of(
                row(document, "PA", passive),
                row(document, "PA + CA", passive, chip),
                row(document, "PA + AA", passive, active));
    }

    private void progress(String format, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r\033[K" + String.format(Locale.ROOT, format, values));
        err.flush();
    }
}
