// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.List;
import org.gatehouse.document.ocr.PageReading;
import org.gatehouse.document.ocr.ReadingTrace;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.TextLine;

/** Notices that lines which look like an MRZ go on beyond the edge of the picture. For one picture. */
final class CutLines implements ReadingTrace {
    /** Two long lines side by side; 1 is what the page reader calls good lines. */
    private static final double LIKELY = 0.5;
    /** Longest line, in heights of a capital letter as they are found. */
    private static final double LONGEST = 65;
    /** A line that ends within so many heights of a capital letter from the edge may go on beyond it. */
    private static final double MARGIN = 1;

    private final int width;
    private final int height;
    private List<TextLine> likely = List.of();
    private double score = LIKELY;

    /** @param width of the picture, pixels, as is height */
    CutLines(int width, int height) {
        this.width = width;
        this.height = height;
    }

    @Override
    public void located(List<LineGroup> groups) {
        for (LineGroup group : groups) {
            if (group.lines().size() > 1
                    && group.score() > score
                    && group.lines().stream().allMatch(CutLines::fits)) {
                likely = group.lines();
                score = group.score();
            }
        }
    }

    /** 44 characters of Doc 9303-3 §4.2 are some 47 capitals' heights long: a much longer line is an edge or an ornament. */
    private static boolean fits(TextLine line) {
        return line.length() <= LONGEST * line.capHeight();
    }

    /** Whether the lines that were read, or else those that looked most like an MRZ, reach the edge. */
    boolean seen(PageReading reading) {
        List<TextLine> lines = reading.found() ? reading.placements() : likely;
        return lines.stream().anyMatch(this::reachesTheEdge);
    }

    private boolean reachesTheEdge(TextLine line) {
        double margin = MARGIN * line.capHeight();
        return near(line.startX(), width, margin)
                || near(line.endX(), width, margin)
                || near(line.startY(), height, margin)
                || near(line.endY(), height, margin);
    }

    private static boolean near(double at, int edge, double margin) {
        return at < margin || at > edge - margin;
    }
}
