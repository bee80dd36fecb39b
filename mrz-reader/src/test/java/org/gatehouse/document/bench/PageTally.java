// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.gatehouse.document.ocr.PageReading;

/** What became of the pages of one kind. */
final class PageTally {
    private final String name;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> decodingMillis = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private final List<Double> rightConfidences = new ArrayList<>();
    private final List<Double> wrongConfidences = new ArrayList<>();
    private final List<Boolean> exactly = new ArrayList<>();
    private int exact;
    private int accepted;
    private int wrongButAccepted;
    private int notFound;

    PageTally(String name) {
        this.name = name;
    }

    void add(BenchPage page, PageReading reading, double readingMillis, double decoding) {
        millis.add(readingMillis);
        decodingMillis.add(decoding);
        boolean right = reading.lines().equals(page.lines());
        exactly.add(right);
        exact += right ? 1 : 0;
        accepted += reading.accepted() ? 1 : 0;
        notFound += reading.found() ? 0 : 1;
        wrongButAccepted += reading.accepted() && !right ? 1 : 0;
        if (reading.found()) {
            (right ? rightConfidences : wrongConfidences).add(reading.confidence());
        }
        if (!right) {
            wrong.add(page.name() + ": "
                    + (reading.found() ? reading.format().orElseThrow() + differences(page, reading) : "not found")
                    + (reading.valid() ? ", valid" : "")
                    + (reading.accepted() ? ", ACCEPTED" : ""));
        }
    }

    private static String differences(BenchPage page, PageReading reading) {
        if (page.lines().size() != reading.lines().size()) {
            return ", another number of lines";
        }
        int different = 0;
        for (int i = 0; i < page.lines().size(); i++) {
            String printed = page.lines().get(i);
            String read = reading.lines().get(i);
            if (printed.length() != read.length()) {
                return ", another length of lines";
            }
            for (int c = 0; c < printed.length(); c++) {
                different += printed.charAt(c) == read.charAt(c) ? 0 : 1;
            }
        }
        return ", " + different + " characters differ";
    }

    boolean any() {
        return !millis.isEmpty();
    }

    /** Whether the page of this number was read exactly. */
    boolean wasExact(int number) {
        return exactly.get(number);
    }

    /** How long the page of this number took. */
    double millis(int number) {
        return millis.get(number);
    }

    static String head() {
        return "| pages | n | exact | 95 % interval | accepted | wrong but accepted | not found | median ms | p95 ms | decoding ms |\n"
                + "|---|---|---|---|---|---|---|---|---|---|";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d (%.2f %%) | %s | %d | %d | %d | %.1f | %.1f | %.1f |",
                name,
                millis.size(),
                exact,
                100.0 * exact / Math.max(1, millis.size()),
                WilsonInterval.of(exact, millis.size()),
                accepted,
                wrongButAccepted,
                notFound,
                quantile(millis, 0.5),
                quantile(millis, 0.95),
                quantile(decodingMillis, 0.5));
    }

    /** What became of all pages together, in a sentence. */
    static String sum(List<PageTally> tallies) {
        int pages = tallies.stream().mapToInt(tally -> tally.millis.size()).sum();
        int wrongly = tallies.stream().mapToInt(tally -> tally.wrongButAccepted).sum();
        return String.format(
                Locale.ROOT,
                "Wrong but accepted: %d of %d pages (%s).",
                wrongly,
                pages,
                WilsonInterval.of(wrongly, pages));
    }

    /** Pages that were not read exactly, one a line. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many right and wrong readings have at least this probability. */
    String above(double probability) {
        double least = Math.log(probability);
        return String.format(
                Locale.ROOT,
                "| %s | %.4f | %d | %d |",
                name,
                probability,
                rightConfidences.stream().filter(c -> c >= least).count(),
                wrongConfidences.stream().filter(c -> c >= least).count());
    }

    private static double quantile(List<Double> values, double share) {
        if (values.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }
}
