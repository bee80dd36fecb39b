// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A page that names a test as its proof names one that is there. */
class ConformancePageTest {
    private static final Path ROOT = Path.of(System.getProperty("gatehouse.root", ".."));
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))\\.(\\w+)`");

    @Test
    void everyTestThatTheFacePageNamesIsThere() throws IOException {
        Map<String, List<Path>> classes;
        try (Stream<Path> files = Stream.of("mrz-reader", "face-match", "gate-controller", "hardware-sim")
                .flatMap(ConformancePageTest::tests)) {
            classes = files.collect(
                    Collectors.groupingBy(file -> file.getFileName().toString().replace(".java", "")));
        }
        String page = Files.readString(ROOT.resolve("docs/conformance/tr-03121-abc.md"));
        List<String> missing = new ArrayList<>();
        Matcher named = TEST.matcher(page);
        int found = 0;
        while (named.find()) {
            found++;
            String declaration = "void " + named.group(2) + "(";
            boolean there = false;
            for (Path file : classes.getOrDefault(named.group(1), List.of())) {
                there |= Files.readString(file).contains(declaration);
            }
            if (!there) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(30);
    }

    private static Stream<Path> tests(String module) {
        try {
            return Files.walk(ROOT.resolve(module).resolve("src/test/java")).filter(Files::isRegularFile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
