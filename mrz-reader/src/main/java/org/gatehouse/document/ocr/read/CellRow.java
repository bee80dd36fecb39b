// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import org.gatehouse.document.ocr.decode.Lattice;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * A line taken as a number of characters of one pitch.
 *
 * @param placement from the left edge of the first cell to the right edge of the last, in the picture
 * @param lattice what each cell may be; belongs to the {@link LineReading}, which wipes it
 * @param score natural logarithm of how well exactly so many characters explain the whole line, also what is beside them;
 *     comparable between numbers of characters of the same line, 0 at best
 */
public record CellRow(TextLine placement, Lattice lattice, double score) {
    @Override
    public String toString() {
        return "CellRow[" + lattice.cells() + " cells]";
    }
}
