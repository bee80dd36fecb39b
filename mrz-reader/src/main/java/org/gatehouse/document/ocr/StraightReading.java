// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.Optional;
import org.gatehouse.document.ocr.decode.Lattice;
import org.gatehouse.document.ocr.locate.StraightLine;
import org.gatehouse.document.ocr.locate.TextLine;
import org.gatehouse.document.ocr.read.CellRow;
import org.gatehouse.document.ocr.read.LineReading;

/** A straightened line that was read: what stands in its cells, and where on the page. */
record StraightReading(StraightLine straight, LineReading reading) {

    Optional<Lattice> lattice(int cells) {
        return reading.cells(cells).map(CellRow::lattice);
    }

    Optional<TextLine> placement(int cells) {
        return reading.cells(cells).map(row -> straight.toPage(row.placement()));
    }
}
