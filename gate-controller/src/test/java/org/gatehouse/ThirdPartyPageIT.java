// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** THIRD-PARTY.md names every library that the controller or the rig is delivered with, in the delivered version. */
class ThirdPartyPageIT {

    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root"));
    private static final Pattern ROW = Pattern.compile("\\| `([^:`]+):([^`]+)` \\| ([^ ]+) \\|.*");

    @Test
    void everyDeliveredLibraryIsListed() throws IOException {
        Set<String> listed = Files.readAllLines(ROOT.resolve("THIRD-PARTY.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(2) + "-" + row.group(3))
                .collect(Collectors.toSet());
        List<Path> delivered = new ArrayList<>();
        delivered.addAll(jars("gate-controller/target/quarkus-app/lib/main"));
        delivered.addAll(jars("gate-controller/target/quarkus-app/lib/boot"));
        delivered.addAll(jars("hardware-sim/target/lib"));

        assertThat(delivered).hasSizeGreaterThan(100);
        assertThat(delivered)
                .map(jar -> jar.getFileName().toString())
                .filteredOn(name -> !name.startsWith("org.gatehouse"))
                .allSatisfy(name -> assertThat(listed).anyMatch(library -> isOf(name, library)));
    }

    /** The controller's jars carry the group before the name, native ones a platform behind the version. */
    private static boolean isOf(String jar, String library) {
        return jar.matches("(.*\\.)?" + Pattern.quote(library) + "(-[a-z]+-[a-z0-9_]+)?\\.jar");
    }

    private static List<Path> jars(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }
}
