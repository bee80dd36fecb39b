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
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jazzer on one target, in a process of its own with 256 MiB of heap, and the folders it works in. */
final class Jazzer {
    private static final String HEAP = "-Xmx256m";
    /** libFuzzer's own clock for one input, above the deadlines of a session, which the targets see to themselves. */
    private static final int INPUT_SECONDS = 25;

    private static final int LONGEST_INPUT = 6000;
    private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in (\\d+) second.*");
    private static final Pattern PROGRESS = Pattern.compile("#(\\d+)\\s.*");
    /** Whatever of other libraries reads a chip's bytes; their cryptography would only be slowed down. */
    private static final String WATCHED = "org.gatehouse.document.**:org.bouncycastle.asn1.**:org.bouncycastle.cms.**"
            + ":org.bouncycastle.cert.**:org.jmrtd.lds.**:org.jmrtd.protocol.**:net.sf.scuba.**";

    /**
     * What came of a run.
     *
     * @param executions inputs tried
     * @param seconds how long it took
     * @param findings files with inputs that were not answered as promised
     */
    record Outcome(long executions, long seconds, List<Path> findings) {}

    private final FuzzTarget target;
    private final Path folder;
    private final Path corpus;
    private final Path findings;

    /** @param folder for the log, the corpus and what is found; what lies there already is begun with */
    Jazzer(FuzzTarget target, Path folder) throws IOException {
        this.target = target;
        this.folder = folder;
        this.corpus = Files.createDirectories(folder.resolve("corpus"));
        this.findings = Files.createDirectories(folder.resolve("findings"));
    }

    /** Adds an input to begin with. */
    void begin(String name, byte[] input) throws IOException {
        Files.write(corpus.resolve(name), input);
    }

    /** What earlier runs have found here, by name. */
    Map<String, byte[]> earlierFindings() throws IOException {
        Map<String, byte[]> earlier = new TreeMap<>();
        for (Path finding : findings()) {
            earlier.put(KeptInputs.FINDING + finding.getFileName(), Files.readAllBytes(finding));
        }
        return earlier;
    }

    /**
     * Tries inputs until {@code runs} are done or one is a finding.
     *
     * @param progress told now and then how many are done
     * @throws IOException when Jazzer itself fails
     */
    Outcome run(long runs, LongConsumer progress) throws IOException, InterruptedException {
        List<Path> before = findings();
        long[] done = new long[2];
        int status = execute(
                List.of("-runs=" + runs, "-seed=1", "-artifact_prefix=" + findings + "/", corpus.toString()), line -> {
                    Matcher end = DONE.matcher(line);
                    Matcher step = PROGRESS.matcher(line);
                    if (end.matches()) {
                        done[0] = Long.parseLong(end.group(1));
                        done[1] = Long.parseLong(end.group(2));
                    } else if (step.matches()) {
                        done[0] = Math.max(done[0], Long.parseLong(step.group(1)));
                        progress.accept(done[0]);
                    }
                });
        List<Path> found = new ArrayList<>(findings());
        found.removeAll(before);
        if (status != 0 && found.isEmpty()) {
            throw new IOException("Jazzer ended with " + status + "; its words are in " + log());
        }
        return new Outcome(done[0], done[1], found);
    }

    /** A folder with the least of the corpus that reaches all that the corpus reaches. */
    Path least() throws IOException, InterruptedException {
        Path least = folder.resolve("least");
        if (Files.exists(least)) {
            try (Stream<Path> old = Files.list(least)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(least);
        int status = execute(List.of("-merge=1", least.toString(), corpus.toString()), line -> {});
        if (status != 0) {
            throw new IOException("Jazzer ended with " + status + " over a corpus; its words are in " + log());
        }
        return least;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private int execute(List<String> arguments, Consumer<String> lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
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
                "-max_len=" + LONGEST_INPUT,
                "-timeout=" + INPUT_SECONDS,
                "-report_slow_units=" + INPUT_SECONDS));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader output =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = Files.newBufferedWriter(log())) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.write(line + "\n");
                lines.accept(line);
            }
        }
        return process.waitFor();
    }

    /** With whole paths: Jazzer runs where it leaves what it finds. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<Path> findings() {
        try (Stream<Path> files = Files.list(findings)) {
            return files.filter(file -> file.getFileName().toString().matches("(crash|timeout|oom|slow-unit)-.*"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
