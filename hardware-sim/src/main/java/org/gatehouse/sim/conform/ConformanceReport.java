// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The results of one run, as a table, JSON, JUnit XML and a page.
 *
 * @param subject what was tested, as it called its software
 * @param simulated whether it said of itself that it is no hardware
 */
record ConformanceReport(String subject, boolean simulated, List<TestResult> results) {
    ConformanceReport {
        results = List.copyOf(results);
    }

    long count(Verdict verdict) {
        return results.stream().filter(r -> r.verdict() == verdict).count();
    }

    /** One line of the table that is printed while the tests run. */
    static String line(TestResult result) {
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%-13s %-22s %s", result.verdict(), result.id(), result.sentence()));
        if (!result.expected().isEmpty()) {
            line.append(System.lineSeparator())
                    .append("              expected: ")
                    .append(result.expected());
        }
        if (!result.observed().isEmpty()) {
            line.append(System.lineSeparator())
                    .append("              observed: ")
                    .append(result.observed());
        }
        return line.toString();
    }

    String summary() {
        return count(Verdict.SUCCESSFUL) + " successful, " + count(Verdict.FAILED) + " failed, "
                + count(Verdict.NOT_SUPPORTED) + " not supported";
    }

    /** Writes conformance.json, conformance.xml and conformance.html. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("conformance.json"), json());
        Files.write(folder.resolve("conformance.xml"), new JunitReport(this).bytes());
        Files.writeString(folder.resolve("conformance.html"), new ConformancePage(this).text());
    }

    byte[] json() throws IOException {
        ObjectNode root = KitController.JSON
                .createObjectNode()
                .put("subject", subject)
                .put("simulated", simulated)
                .put("successful", count(Verdict.SUCCESSFUL))
                .put("failed", count(Verdict.FAILED))
                .put("notSupported", count(Verdict.NOT_SUPPORTED));
        ArrayNode tests = root.putArray("tests");
        for (TestResult result : results) {
            tests.addObject()
                    .put("id", result.id())
                    .put("clause", result.clause())
                    .put("sentence", result.sentence())
                    .put("result", result.verdict().name())
                    .put("expected", result.expected())
                    .put("observed", result.observed())
                    .put("millis", result.millis());
        }
        return KitController.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }
}
