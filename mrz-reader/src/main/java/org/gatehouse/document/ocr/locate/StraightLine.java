// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import org.gatehouse.document.ocr.PageImage;

/**
 * A bent line, drawn straight.
 *
 * @param picture holds the line alone; the caller wipes it
 * @param line where it stands in that picture
 * @param onPage how that picture lies on the page, but for the bend
 */
public record StraightLine(PageImage picture, TextLine line, Frame onPage) {

    /** A part of the straight line as a line of the page: exact at the ends of a line that is not bent. */
    public TextLine toPage(TextLine part) {
        return onPage.line(part.startX(), part.startY(), part.endX(), part.endY(), part.capHeight());
    }

    @Override
    public String toString() {
        return "StraightLine[" + picture + "]";
    }
}
