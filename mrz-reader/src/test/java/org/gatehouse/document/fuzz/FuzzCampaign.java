// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code ./gatehouse bench fuzz}: one Jazzer after the other, each in a process of its own with 256 MiB, a number of executions
 * for each target, and a table of what came of it. What a run has found worth keeping is where the next one begins.
 */
public final class FuzzCampaign {
    private static final String HEAP = "-Xmx256m";
    /** libFuzzer's own clock for one input, above the deadlines of a session, which the targets see to themselves. */
    private static final int INPUT_SECONDS = 25;

    private static final int LONGEST_INPUT = 6000;
    private static final int FOUND = 77;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second.*");
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*");
    /** Whatever of other libraries reads a chip's bytes; their cryptography would only be slowed down. */
    private static final String WATCHED = "org.gatehouse.document.**:org.bouncycastle.asn1.**:org.bouncycastle.cms.**"
            + ":org.bouncycastle.cert.**:org.jmrtd.lds.**:org.jmrtd.protocol.**:net.sf.scuba.**";

    private final Path folder;
    private final long runs;

    private FuzzCampaign(Path folder, long runs) {
        this.folder = folder;
        this.runs = runs;
    }

    /**
     * What came of one target.
     *
     * @param executions inputs tried
     * @param seconds how long it took
     * @param findings files with inputs that were not answered as promised
     */
    private record Outcome(long executions, long seconds, List<Path> findings) {}

    /** {@code [--runs N] [--folder DIR] [TARGET...]}; exits with 1 on a finding. */
    public static void main(String[] args) throws IOException, InterruptedException {
        long runs = 20_000;
        Path folder = Path.of("target", "fuzz");
        List<FuzzTarget> targets = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--runs" -> runs = Long.parseLong(args[++i]);
                case "--folder" -> folder = Path.of(args[++i]);
                default -> targets.add(target(args[i]));
            }
        }
        boolean clean = new FuzzCampaign(folder.toAbsolutePath(), runs)
                .run(targets.isEmpty() ? List.of(FuzzTarget.values()) : targets);
        System.exit(clean ? 0 : 1);
    }

    private static FuzzTarget target(String label) {
        return Arrays.stream(FuzzTarget.values())
                .filter(target -> target.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target is called " + label));
    }

    private boolean run(List<FuzzTarget> targets) throws IOException, InterruptedException {
        Map<FuzzTarget, List<byte[]>> seeds = SeedCorpus.generate();
        long total = 0;
        int findings = 0;
        System.out.printf(Locale.ROOT, "%-26s %12s %9s %9s%n", "target", "executions", "seconds", "findings");
        for (FuzzTarget target : targets) {
            Outcome outcome = run(target, seeds.get(target));
            System.out.printf(
                    Locale.ROOT,
                    "%-26s %12d %9d %9d%n",
                    target.label(),
                    outcome.executions(),
                    outcome.seconds(),
                    outcome.findings().size());
            outcome.findings().forEach(finding -> System.out.println("  " + finding));
            total += outcome.executions();
            findings += outcome.findings().size();
        }
        System.out.printf(Locale.ROOT, "%-26s %12d %9s %9d%n", "all", total, "", findings);
        return findings == 0;
    }

    private Outcome run(FuzzTarget target, List<byte[]> seeds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(folder.resolve(target.label()).resolve("corpus"));
        Path findings = Files.createDirectories(folder.resolve(target.label()).resolve("findings"));
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(corpus.resolve("seed-" + i), seeds.get(i));
        }
        List<Path> before = list(findings);
        Process jazzer = new ProcessBuilder(command(target, corpus, findings))
                .directory(findings.toFile())
                .redirectErrorStream(true)
                .start();
        long executions = 0;
        long seconds = 0;
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(jazzer.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(folder.resolve(target.label()).resolve("log"))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.write(line + "\n");
                Matcher done = DONE.matcher(line);
                Matcher progress = PROGRESS.matcher(line);
                if (done.matches()) {
                    executions = Long.parseLong(done.group(1));
                    seconds = Long.parseLong(done.group(2));
                } else if (progress.matches()) {
                    executions = Math.max(executions, Long.parseLong(progress.group(1)));
                }
            }
        }
        int status = jazzer.waitFor();
        List<Path> found = new ArrayList<>(list(findings));
        found.removeAll(before);
        if (status != 0 && found.isEmpty()) {
            throw new IOException("Jazzer ended with " + status + (status == FOUND ? " and kept no input" : "")
                    + "; its words are in " + folder.resolve(target.label()).resolve("log"));
        }
        return new Outcome(executions, seconds, found);
    }

    private List<String> command(FuzzTarget target, Path corpus, Path findings) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-Djava.util.logging.manager=java.util.logging.LogManager",
                "-cp",
                classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=" + WATCHED,
                "--custom_hook_includes=" + WATCHED,
                "-runs=" + runs,
                "-seed=1",
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + INPUT_SECONDS,
                "-artifact_prefix=" + findings + "/",
                corpus.toString());
    }

    /** With whole paths: Jazzer runs where it leaves what it finds. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
