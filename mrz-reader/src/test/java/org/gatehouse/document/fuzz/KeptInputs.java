// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * What campaigns have found worth keeping, an archive for each target beside these tests: the least set of inputs that reaches
 * what all reached, and every finding since mended. Each build tries them again; the next campaign begins with them.
 */
final class KeptInputs {
    /** A finding stays when the inputs around it are replaced. */
    static final String FINDING = "finding-";

    /** Of a corpus that has more, an even choice by size: archives are looked at by people who clone. */
    private static final int MOST = 400;

    private KeptInputs() {}

    /** Names and inputs of {@code target}, by name; empty when no campaign has kept any. */
    static Map<String, byte[]> of(FuzzTarget target) {
        Map<String, byte[]> inputs = new TreeMap<>();
        try (InputStream archive = KeptInputs.class.getResourceAsStream(target.label() + ".zip")) {
            if (archive == null) {
                return inputs;
            }
            ZipInputStream entries = new ZipInputStream(archive);
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                inputs.put(entry.getName(), entries.readAllBytes());
            }
            return inputs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the archive of {@code target} into {@code folder}: an even choice of {@code corpus}, and each of {@code findings}. */
    static void write(FuzzTarget target, Path corpus, Map<String, byte[]> findings, Path folder) throws IOException {
        List<Path> inputs;
        try (Stream<Path> files = Files.list(corpus)) {
            inputs = new ArrayList<>(files.toList());
        }
        inputs.sort(
                Comparator.<Path>comparingLong(file -> file.toFile().length()).thenComparing(Path::getFileName));
        Map<String, byte[]> kept = new TreeMap<>(findings);
        int chosen = Math.min(MOST, inputs.size());
        for (int i = 0; i < chosen; i++) {
            Path input = inputs.get((int) ((long) i * inputs.size() / chosen));
            kept.put(input.getFileName().toString(), Files.readAllBytes(input));
        }
        Files.createDirectories(folder);
        try (ZipOutputStream archive =
                new ZipOutputStream(Files.newOutputStream(folder.resolve(target.label() + ".zip")))) {
            for (Map.Entry<String, byte[]> input : kept.entrySet()) {
                ZipEntry entry = new ZipEntry(input.getKey());
                entry.setTime(0); // the same inputs give the same archive
                archive.putNextEntry(entry);
                archive.write(input.getValue());
            }
        }
    }

    /** The mended findings among {@code inputs}. */
    static Map<String, byte[]> findings(Map<String, byte[]> inputs) {
        Map<String, byte[]> findings = new TreeMap<>(inputs);
        findings.keySet().removeIf(name -> !name.startsWith(FINDING));
        return Collections.unmodifiableMap(findings);
    }
}
