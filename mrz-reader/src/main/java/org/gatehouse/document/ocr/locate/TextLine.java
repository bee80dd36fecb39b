// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

/**
 * Where a line of text may stand in a picture, in pixels of that picture, y downwards. The line is read from start to end;
 * whether that is the right way round is for the reader to find out.
 *
 * @param startX left end of the middle of the line
 * @param startY left end of the middle of the line
 * @param endX right end of the middle of the line
 * @param endY right end of the middle of the line
 * @param capHeight height of a capital letter, pixels
 */
public record TextLine(double startX, double startY, double endX, double endY, double capHeight) {

    /** Pixels from end to end. */
    public double length() {
        return Math.hypot(endX - startX, endY - startY);
    }

    /** The angle from start to end, radians, clockwise in the picture. */
    public double angle() {
        return Math.atan2(endY - startY, endX - startX);
    }

    /** The same line, upside down. */
    public TextLine reversed() {
        return new TextLine(endX, endY, startX, startY, capHeight);
    }
}
