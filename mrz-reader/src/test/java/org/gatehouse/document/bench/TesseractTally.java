// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tesseract beside this reader, on the same pages in the same run. */
final class TesseractTally {
    private final String name;
    private final List<Double> ours = new ArrayList<>();
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> strip = new ArrayList<>();
    private int oursExact;
    private int wholeExact;
    private int stripExact;

    TesseractTally(String name) {
        this.name = name;
    }

    void add(boolean exact, double millis, Tesseract.Answer wholePage, Tesseract.Answer cutOut) {
        ours.add(millis);
        whole.add(wholePage.millis());
        strip.add(cutOut.millis());
        oursExact += exact ? 1 : 0;
        wholeExact += wholePage.exact() ? 1 : 0;
        stripExact += cutOut.exact() ? 1 : 0;
    }

    boolean any() {
        return !ours.isEmpty();
    }

    static String head() {
        return "| pages | n | Gatehouse exact | median ms | Tesseract, page: exact | median ms | Tesseract, MRZ cut out: exact | median ms |\n"
                + "|---|---|---|---|---|---|---|---|";
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %d | %.1f | %d | %.1f |",
                name,
                ours.size(),
                oursExact,
                Median.of(ours),
                wholeExact,
                Median.of(whole),
                stripExact,
                Median.of(strip));
    }
}
