// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

import java.util.List;
import java.util.Optional;
import org.gatehouse.sim.page.print.PageFormat;

/**
 * What is on a page.
 *
 * @param format of the document; empty for a page without an MRZ
 * @param lines of the MRZ, the upper one first; empty for a page without one
 * @param checkDigitsRight whether every printed check digit is right; true where there are none
 */
public record PageTruth(Optional<PageFormat> format, List<PrintedLine> lines, boolean checkDigitsRight) {

    public PageTruth {
        lines = List.copyOf(lines);
    }

    /** The truth of a page without an MRZ. */
    static PageTruth blank() {
        return new PageTruth(Optional.empty(), List.of(), true);
    }

    /** The lines' text, the upper one first. */
    public List<String> mrzLines() {
        return lines.stream().map(PrintedLine::text).toList();
    }
}
