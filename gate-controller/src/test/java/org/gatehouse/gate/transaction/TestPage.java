// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.locate.TextLine;

/** What a page reader would say of pages of every kind; the pictures are 1480 x 1050. */
final class TestPage {
    private static final int WIDTH = 1480;
    private static final int HEIGHT = 1050;

    private TestPage() {}

    /** Read with confidence. */
    static PageOcr.Sight read(List<String> lines) {
        return sight(reading(lines, true, true, 60));
    }

    /** Read with confidence, and printed with wrong check digits. */
    static PageOcr.Sight misprinted(List<String> lines) {
        return sight(reading(lines, false, true, 60));
    }

    /** Found, and not readable with confidence. */
    static PageOcr.Sight unclear(List<String> lines) {
        return sight(reading(lines, true, false, 60));
    }

    /** Found, and running off the left edge. */
    static PageOcr.Sight cutOff(List<String> lines) {
        return sight(reading(lines, false, false, 5));
    }

    /** No MRZ. */
    static PageOcr.Sight blank() {
        return sight(PageReading.NOTHING);
    }

    private static PageOcr.Sight sight(PageReading reading) {
        return new PageOcr.Sight(true, reading, WIDTH, HEIGHT);
    }

    private static PageReading reading(List<String> lines, boolean valid, boolean accepted, double left) {
        return new PageReading(
                Optional.of(MrzFormat.TD3),
                lines,
                valid,
                accepted,
                List.of(),
                accepted ? -0.01 : -9,
                List.of(new TextLine(left, 900, 1400, 900, 24), new TextLine(left, 950, 1400, 950, 24)));
    }
}
