// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One Jazzer after the other, each for so many executions, and a table of what came of it. */
@Command(
        name = "./gatehouse bench fuzz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Gives mutated input, guided by coverage, to whatever reads what others wrote, with 256 MiB of heap.",
            "Exits with 1 on a finding: a hang, an OutOfMemoryError, an exception that is no named result."
        })
final class FuzzCampaign implements Callable<Integer> {
    private static final String KEPT = "mrz-reader/src/test/resources/org/gatehouse/document/fuzz";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(
            names = "--runs",
            defaultValue = "20000",
            description = "Inputs for each parser and each verification (${DEFAULT-VALUE}).")
    private long runs;

    @Option(
            names = "--sessions",
            defaultValue = "2000",
            description = "Inputs for each kind of whole session with a chip (${DEFAULT-VALUE}).")
    private long sessions;

    @Option(
            names = "--folder",
            defaultValue = "target/fuzz",
            description = "For logs, corpora and findings (${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Path folder;

    @Option(names = "--keep", description = "Makes the least set of inputs that reaches the same part of the tests.")
    private boolean keep;

    @Parameters(paramLabel = "TARGET", description = "Only these; without one, all.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private List<String> labels = List.of();

    /** 0 when nothing was found, 1 on a finding, 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FuzzCampaign()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<FuzzTarget> targets = labels.isEmpty()
                ? List.of(FuzzTarget.values())
                : labels.stream().map(this::target).toList();
        Map<FuzzTarget, List<byte[]>> seeds = SeedCorpus.generate();
        PrintWriter out = spec.commandLine().getOut();
        long executions = 0;
        long seconds = 0;
        int findings = 0;
        out.printf(Locale.ROOT, "%-26s %12s %9s %9s%n", "target", "executions", "seconds", "findings");
        for (FuzzTarget target : targets) {
            Jazzer.Outcome outcome = run(target, seeds.getOrDefault(target, List.of()));
            row(
                    target.label(),
                    outcome.executions(),
                    outcome.seconds(),
                    outcome.findings().size());
            outcome.findings().forEach(finding -> out.println("  " + finding));
            executions += outcome.executions();
            seconds += outcome.seconds();
            findings += outcome.findings().size();
        }
        row("all", executions, seconds, findings);
        return findings == 0 ? 0 : 1;
    }

    private FuzzTarget target(String label) {
        return Arrays.stream(FuzzTarget.values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no target is called " + label + "; there are "
                                + Arrays.stream(FuzzTarget.values())
                                        .map(FuzzTarget::label)
                                        .collect(Collectors.joining(", "))));
    }

    private Jazzer.Outcome run(FuzzTarget target, List<byte[]> seeds) throws Exception {
        Jazzer jazzer = new Jazzer(target, folder.toAbsolutePath().resolve(target.label()));
        Map<String, byte[]> kept = KeptInputs.of(target);
        for (int i = 0; i < seeds.size(); i++) {
            jazzer.begin("seed-" + i, seeds.get(i));
        }
        for (Map.Entry<String, byte[]> input : kept.entrySet()) {
            jazzer.begin(input.getKey(), input.getValue());
        }
        // A finding that is mended is kept for ever; one that is not is found again at once.
        Map<String, byte[]> findings = new TreeMap<>(KeptInputs.findings(kept));
        findings.putAll(jazzer.earlierFindings());
        for (Map.Entry<String, byte[]> finding : findings.entrySet()) {
            jazzer.begin(finding.getKey(), finding.getValue());
        }
        long wanted = target.session() ? sessions : runs;
        progress("%s, 0 of %d", target.label(), wanted);
        Jazzer.Outcome outcome = jazzer.run(wanted, done -> progress("%s, %d of %d", target.label(), done, wanted));
        if (keep && outcome.findings().isEmpty()) {
            progress("%s, the least of its corpus", target.label());
            KeptInputs.write(target, jazzer.least(), findings, Path.of(KEPT));
        }
        progress("");
        return outcome;
    }

    private void row(String label, long executions, long seconds, int findings) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "%-26s %12d %9d %9d%n", label, executions, seconds, findings);
        out.flush();
    }

    private void progress(String format, Object... values) {
        PrintWriter err = spec.commandLine().getErr();
        err.print("\r\033[K" + String.format(Locale.ROOT, format, values));
        err.flush();
    }
}
