// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.locate.TextLine;

/** What a page reader would say of pages of every kind. */
final class TestPage {
    private TestPage() {}

    /** Read with confidence. */
    static PageOcr.Sight read(List<String> lines) {
        return read(MrzFormat.TD3, lines);
    }

    static PageOcr.Sight read(MrzFormat format, List<String> lines) {
        return sight(reading(format, lines, true, true), false);
    }

    /** Read with confidence, and printed with wrong check digits. */
    static PageOcr.Sight misprinted(List<String> lines) {
        return sight(reading(MrzFormat.TD3, lines, false, true), false);
    }

    /** Found, and not readable with confidence. */
    static PageOcr.Sight unclear(List<String> lines) {
        return unclear(MrzFormat.TD3, lines);
    }

    static PageOcr.Sight unclear(MrzFormat format, List<String> lines) {
        return sight(reading(format, lines, true, false), false);
    }

    /** Found, and running off the left edge. */
    static PageOcr.Sight cutOff(List<String> lines) {
        return sight(reading(MrzFormat.TD3, lines, false, false), true);
    }

    /** No MRZ. */
    static PageOcr.Sight blank() {
        return sight(PageReading.NOTHING, false);
    }

    private static PageOcr.Sight sight(PageReading reading, boolean cutOff) {
        return new PageOcr.Sight(true, reading, cutOff);
    }

    private static PageReading reading(MrzFormat format, List<String> lines, boolean valid, boolean accepted) {
        return new PageReading(
                Optional.of(format),
                lines,
                valid,
                accepted,
                List.of(),
                accepted ? -0.01 : -9,
                List.of(new TextLine(60, 900, 1400, 900, 24), new TextLine(60, 950, 1400, 950, 24)));
    }
}
