// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts tracked lines together that run beside each other, and levels what they have in common. */
final class LineGrouper {
    private static final int MOST_LINES = 4;

    /** Regularity of a good line of OCR-B; blurred print and names with many narrow letters have less. */
    private static final double REGULAR = 0.35;

    /** A line of fillers looks lower than it is, for their points are faint; its neighbours are of the same type. */
    private static final double LEAST_OF_LARGEST = 0.95;

    private LineGrouper() {}

    /** Every line stands in one group; best group first. */
    static List<LineGroup> group(List<TrackedLine> lines) {
        List<TrackedLine> left = new ArrayList<>(lines);
        left.sort(Comparator.comparingDouble(LineGrouper::score).reversed());
        List<LineGroup> groups = new ArrayList<>();
        while (!left.isEmpty()) {
            List<TrackedLine> members = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < left.size() && members.size() < MOST_LINES; i++) {
                TrackedLine candidate = left.get(i);
                if (members.stream().anyMatch(member -> Neighbours.match(member, candidate))) {
                    members.add(candidate);
                    left.remove(candidate);
                    i = -1;
                }
            }
            groups.add(levelled(members));
        }
        groups.sort(LineGroup.BEST_FIRST);
        return groups;
    }

    /** How much one line looks like one of an MRZ: 1 is a good line, 0 surely none. */
    static double score(TrackedLine line) {
        double cells = line.cells();
        double length = Math.min(1, Math.min(Math.max(0, (cells - 18) / 8), Math.max(0, (62 - cells) / 10)));
        return length * Math.min(1.3, line.regularity() / REGULAR) * line.quiet();
    }

    /** All lines of an MRZ begin and end at the same places: what one line lost another one has. */
    private static LineGroup levelled(List<TrackedLine> members) {
        TextLine first = members.get(0).line();
        members.sort(Comparator.comparingDouble(member -> first.across(member.line())));
        double from = 0;
        double to = 0;
        double score = 0;
        double largest = 0;
        for (TrackedLine member : members) {
            TextLine line = member.line();
            from = Math.min(from, Neighbours.along(first, line.startX(), line.startY()));
            to = Math.max(to, Neighbours.along(first, line.endX(), line.endY()));
            score += score(member);
            largest = Math.max(largest, line.capHeight());
        }
        List<TextLine> lines = new ArrayList<>();
        for (TrackedLine member : members) {
            lines.add(stretched(member.line(), first, from, to, LEAST_OF_LARGEST * largest));
        }
        return new LineGroup(lines, score);
    }

    private static TextLine stretched(TextLine line, TextLine measure, double from, double to, double leastCap) {
        double before = Neighbours.along(measure, line.startX(), line.startY()) - from;
        double after = to - Neighbours.along(measure, line.endX(), line.endY());
        double cos = Math.cos(line.angle());
        double sin = Math.sin(line.angle());
        return new TextLine(
                line.startX() - before * cos,
                line.startY() - before * sin,
                line.endX() + after * cos,
                line.endY() + after * sin,
                Math.max(leastCap, line.capHeight()));
    }
}
