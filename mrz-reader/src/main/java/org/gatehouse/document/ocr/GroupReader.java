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
import org.gatehouse.document.ocr.locate.LineLocator;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.CellRow;

/**
 * Reads lines that run beside each other: which way up, how many characters, and what they say as an MRZ. What the lines may say
 * belongs to {@link LineReads}, which overwrites it; only means of several cuts are made here, and overwritten here.
 */
final class GroupReader {
    private static final List<Integer> WIDTHS = List.of(30, 36, 44);

    /** Nats a line: a number of characters that explains the lines worse than another by more leaves some of them out. */
    private static final double WIDTH_NATS = 4;

    /** Heights at which a line is cut out in a second look, as shares of the height it is known to have. */
    private static final double LOWER = 0.95;

    private static final double HIGHER = 1.06;

    /** Nats a character by which a cut may be less legible than the best one and still be believed alike. */
    private static final double ALIKE = 0.06;

    private final LineReads reads;
    private final Decoder decoder;

    GroupReader(LineReads reads, Decoder decoder) {
        this.reads = reads;
        this.decoder = decoder;
    }

    /** The group in reading direction; empty when it cannot be read either way up. */
    Optional<LineGroup> upright(LineGroup group) {
        for (TextLine line : group.lines()) {
            double forward = legible(line).value();
            if (forward > Legible.CLEAR) {
                return Optional.of(group);
            }
            double backward = legible(line.reversed()).value();
            if (Math.max(forward, backward) > Legible.ILLEGIBLE) {
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

    /**
     * A second look at lines that were read with doubts, or not at all: straightened, cut out at several heights, and all
     * cuts believed alike.
     *
     * @param first what the first look found
     */
    Optional<Found> readAgain(LineGroup upright, Optional<Found> first, LineLocator locator) {
        if (first.isPresent()) {
            return readTogether(first.get().strips(), first.get().mrz().format().width(), locator);
        }
        return likeliestWidths(upright.lines()).stream()
                .findFirst()
                .flatMap(width -> windows(upright.lines(), width).stream()
                        .findFirst()
                        .flatMap(window -> readTogether(window, width, locator)));
    }

    private Optional<Found> readTogether(List<TextLine> lines, int width, LineLocator locator) {
        List<Lattice> means = new ArrayList<>();
        List<TextLine> placements = new ArrayList<>();
        try {
            for (TextLine line : lines) {
                List<Lattice> cuts = new ArrayList<>();
                Optional<StraightReading> straight = reads.readStraight(line, 1, locator);
                Optional<TextLine> placement = straight.flatMap(reading -> reading.placement(width));
                straight.flatMap(reading -> reading.lattice(width)).ifPresent(cuts::add);
                reads.readStraight(line, LOWER, locator)
                        .flatMap(reading -> reading.lattice(width))
                        .ifPresent(cuts::add);
                for (TextLine plain : List.of(line, line.scaled(HIGHER))) {
                    row(plain, width).map(CellRow::lattice).ifPresent(cuts::add);
                }
                if (cuts.isEmpty() || placement.isEmpty()) {
                    return Optional.empty();
                }
                means.add(LatticeMean.of(legible(cuts)));
                placements.add(placement.get());
            }
            return decoder.decode(means).map(mrz -> new Found(mrz, placements, lines));
        } finally {
            means.forEach(Lattice::wipe);
        }
    }

    private Optional<Found> decode(List<TextLine> lines, int width) {
        return rows(lines, width)
                .flatMap(rows -> decoder.decode(
                                rows.stream().map(CellRow::lattice).toList())
                        .map(mrz -> new Found(mrz, placements(rows), lines)));
    }

    private static Optional<Found> better(Optional<Found> one, Optional<Found> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Found.WORST_FIRST);
    }

    /** How legible a line is in its own direction. */
    Legible legible(TextLine line) {
        Optional<CellRow> row = reads.read(line)
                .flatMap(reading -> WIDTHS.stream()
                        .map(reading::cells)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingDouble(CellRow::score)));
        if (row.isEmpty()) {
            return new Legible(Double.NEGATIVE_INFINITY, line, line);
        }
        return new Legible(legibility(row.get().lattice()), line, row.get().placement());
    }

    private static double legibility(Lattice lattice) {
        double sum = 0;
        for (int cell = 0; cell < lattice.cells(); cell++) {
            sum += lattice.logProbability(cell, lattice.best(cell));
        }
        return sum / lattice.cells() + lattice.fit();
    }

    /** Of a bent line the cuts that follow the bend are legible, of a blurred one those that were drawn but once. */
    private static List<Lattice> legible(List<Lattice> cuts) {
        double best = cuts.stream().mapToDouble(GroupReader::legibility).max().orElseThrow();
        return cuts.stream().filter(cut -> legibility(cut) >= best - ALIKE).toList();
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
        return row(line, width).map(CellRow::score).orElse(Double.NEGATIVE_INFINITY);
    }

    private Optional<CellRow> row(TextLine line, int width) {
        return reads.read(line).flatMap(reading -> reading.cells(width));
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
            Optional<CellRow> row = row(line, width);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            rows.add(row.get());
        }
        return Optional.of(rows);
    }

    private static List<TextLine> placements(List<CellRow> rows) {
        return rows.stream().map(CellRow::placement).toList();
    }

    private static int linesOf(int width) {
        return width == 30 ? 3 : 2;
    }
}
