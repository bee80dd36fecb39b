// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.ocr.decode.Decoder;
import org.gatehouse.document.ocr.decode.Lattice;
import org.gatehouse.document.ocr.locate.LineGroup;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.CellRow;

/** Reads lines that run beside each other: which way up, how many characters, and what they say as an MRZ. */
final class GroupReader {
    private static final List<Integer> WIDTHS = List.of(30, 36, 44);

    /** Mean natural logarithm of a character's probability above which a line is surely the right way up. */
    private static final double CLEAR = -0.12;

    /** The same, below which it is no line of OCR-B either way up. */
    private static final double ILLEGIBLE = -1.6;

    /** Nats a line: a number of characters that explains the lines worse than another by more leaves some of them out. */
    private static final double WIDTH_NATS = 4;

    private final LineReads reads;
    private final Decoder decoder;

    GroupReader(LineReads reads, Decoder decoder) {
        this.reads = reads;
        this.decoder = decoder;
    }

    /** The group in reading direction; empty when it cannot be read either way up. */
    Optional<LineGroup> upright(LineGroup group) {
        for (TextLine line : group.lines()) {
            double forward = legibility(line);
            if (forward > CLEAR) {
                return Optional.of(group);
            }
            double backward = legibility(line.reversed());
            if (Math.max(forward, backward) > ILLEGIBLE) {
                return Optional.of(forward >= backward ? group : group.reversed());
            }
        }
        return Optional.empty();
    }

    /** What the lines of a group in reading direction say; empty when they are no MRZ. */
    Optional<Found> read(LineGroup upright) {
        List<TextLine> lines = upright.lines();
        Optional<Found> best = Optional.empty();
        for (int width : likeliestWidths(lines)) {
            for (List<TextLine> window : windows(lines, width)) {
                best = better(best, decode(window, width));
                if (best.isPresent() && best.get().mrz().accepted()) {
                    return best;
                }
            }
        }
        return best;
    }

    /** What the lines say, cut out in several ways, when all cuts are believed alike. */
    Optional<Found> readTogether(List<List<TextLine>> cuts, int width) {
        List<List<CellRow>> rows = new ArrayList<>();
        for (List<TextLine> cut : cuts) {
            rows(cut, width).ifPresent(rows::add);
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Lattice> mixed = new ArrayList<>();
        for (int line = 0; line < rows.get(0).size(); line++) {
            int at = line;
            mixed.add(LatticeMean.of(
                    rows.stream().map(row -> row.get(at).lattice()).toList()));
        }
        try {
            return decoder.decode(mixed).map(mrz -> new Found(mrz, placements(rows.get(0)), cuts.get(0)));
        } finally {
            mixed.forEach(Lattice::wipe);
            rows.forEach(GroupReader::wipe);
        }
    }

    private Optional<Found> decode(List<TextLine> lines, int width) {
        return rows(lines, width).flatMap(rows -> {
            try {
                return decoder.decode(rows.stream().map(CellRow::lattice).toList())
                        .map(mrz -> new Found(mrz, placements(rows), lines));
            } finally {
                wipe(rows);
            }
        });
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Found.WORST_FIRST);
    }

    /** How legible a line is: mean natural logarithm of the probability of its likeliest characters. */
    private double legibility(TextLine line) {
        Optional<CellRow> row = reads.read(line)
                .flatMap(reading -> WIDTHS.stream()
                        .map(reading::cells)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingDouble(CellRow::score)));
        if (row.isEmpty()) {
            return Double.NEGATIVE_INFINITY;
        }
        Lattice lattice = row.get().lattice();
        double sum = 0;
        for (int cell = 0; cell < lattice.cells(); cell++) {
            sum += lattice.logProbability(cell, lattice.best(cell));
        }
        double legibility = sum / lattice.cells() + lattice.fit();
        lattice.wipe();
        return legibility;
    }

    private List<Integer> likeliestWidths(List<TextLine> lines) {
        record Width(int cells, double score) {}
        List<Width> widths = new ArrayList<>();
        for (int width : WIDTHS) {
            if (lines.size() + 1 >= linesOf(width)) {
                double score = lines.stream()
                        .mapToDouble(line -> score(line, width))
                        .average()
                        .orElse(Double.NEGATIVE_INFINITY);
                widths.add(new Width(width, score));
            }
        }
        widths.sort(Comparator.comparingDouble(Width::score).reversed());
        return widths.stream()
                .filter(width -> width.score() > widths.get(0).score() - WIDTH_NATS)
                .map(Width::cells)
                .toList();
    }

    private double score(TextLine line, int width) {
        return reads.read(line)
                .flatMap(reading -> reading.cells(width))
                .map(row -> {
                    row.lattice().wipe();
                    return row.score();
                })
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The rows of neighbouring lines that may be the MRZ. A missing third line stands where the distance says. */
    private static List<List<TextLine>> windows(List<TextLine> lines, int width) {
        int wanted = linesOf(width);
        List<TextLine> all = new ArrayList<>(lines);
        if (lines.size() == 2 && wanted == 3) {
            all.add(0, beyond(lines.get(1), lines.get(0)));
            all.add(beyond(lines.get(0), lines.get(1)));
        }
        List<List<TextLine>> windows = new ArrayList<>();
        // The MRZ is the lowest text of a document (Doc 9303-3 §4.5): what is above it may look like it.
        for (int from = all.size() - wanted; from >= 0; from--) {
            windows.add(List.copyOf(all.subList(from, from + wanted)));
        }
        return windows;
    }

    private static TextLine beyond(TextLine one, TextLine next) {
        return new TextLine(
                2 * next.startX() - one.startX(),
                2 * next.startY() - one.startY(),
                2 * next.endX() - one.endX(),
                2 * next.endY() - one.endY(),
                next.capHeight());
    }

    private Optional<List<CellRow>> rows(List<TextLine> lines, int width) {
        List<CellRow> rows = new ArrayList<>();
        for (TextLine line : lines) {
            Optional<CellRow> row = reads.read(line).flatMap(reading -> reading.cells(width));
            if (row.isEmpty()) {
                wipe(rows);
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }

    private static List<TextLine> placements(List<CellRow> rows) {
        return rows.stream().map(CellRow::placement).toList();
    }

    private static void wipe(List<CellRow> rows) {
        rows.forEach(row -> row.lattice().wipe());
    }

    private static int linesOf(int width) {
        return width == 30 ? 3 : 2;
    }
}
