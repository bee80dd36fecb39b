// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.ocr.decode.Lattice;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * What the line model saw of one line. Holds personal data; {@link #wipe()} overwrites it, with every row of cells that was taken
 * from it. Not thread-safe.
 */
public final class LineReading {
    private final TextLine line;
    private final int stripWidth;
    private final Columns columns;
    private final PitchFit fit;
    private final Map<Integer, Optional<CellRow>> rows = new HashMap<>();

    LineReading(TextLine line, int stripWidth, Columns columns) {
        this.line = line;
        this.stripWidth = stripWidth;
        this.columns = columns;
        this.fit = new PitchFit(columns);
    }

    /**
     * The line as so many characters of one pitch.
     *
     * @param cells 1 to 44
     * @return empty when they do not fit into the line at all; holds until this reading is wiped
     */
    public Optional<CellRow> cells(int cells) {
        return rows.computeIfAbsent(cells, this::row);
    }

    private Optional<CellRow> row(int cells) {
        return fit.place(cells).map(centres -> {
            Lattice lattice = CellValues.of(columns, centres);
            return new CellRow(placement(centres), lattice, fit.score(cells));
        });
    }

    /** The line from the left edge of its first cell to the right edge of its last. */
    private TextLine placement(double[] centres) {
        int last = centres.length - 1;
        double pitch = last > 0 ? (centres[last] - centres[0]) / last : 1;
        double start = stripX(centres[0] - pitch / 2);
        double end = stripX(centres[last] + pitch / 2);
        return new TextLine(pictureX(start), pictureY(start), pictureX(end), pictureY(end), line.capHeight());
    }

    private static double stripX(double column) {
        return column * Strip.STRIDE + (Strip.STRIDE - 1) / 2.0;
    }

    private double pictureX(double stripX) {
        return (line.startX() + line.endX()) / 2 + Math.cos(line.angle()) * fromMiddle(stripX);
    }

    private double pictureY(double stripX) {
        return (line.startY() + line.endY()) / 2 + Math.sin(line.angle()) * fromMiddle(stripX);
    }

    private double fromMiddle(double stripX) {
        return (stripX - (stripWidth - 1) / 2.0) * line.capHeight() / Strip.CAP;
    }

    /** Overwrites what was seen, also in the rows of cells. */
    public void wipe() {
        columns.wipe();
        rows.values().forEach(row -> row.ifPresent(cells -> cells.lattice().wipe()));
    }

    @Override
    public String toString() {
        return "LineReading[" + columns.count() + " columns]";
    }
}
