// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that run beside each other as those of an MRZ do, from the first to the last as seen along their direction. Whether
 * that direction is the right way up is for the reader to find out.
 *
 * @param lines one to four; all of one direction, and of the same ends where there are several
 * @param score how much they look like an MRZ, higher is better; 1 is a good line
 */
public record LineGroup(List<TextLine> lines, double score) {
    /** Best first. */
    public static final Comparator<LineGroup> BEST_FIRST =
            Comparator.comparingDouble(LineGroup::score).reversed();

    public LineGroup {
        lines = List.copyOf(lines);
    }

    /** The same lines, upside down: the last is the first. */
    public LineGroup reversed() {
        List<TextLine> turned = new ArrayList<>();
        for (TextLine line : lines) {
            turned.add(0, line.reversed());
        }
        return new LineGroup(turned, score);
    }
}
