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

    /** How far the middle of another line lies beside this one, pixels, positive where y grows when this one is read level. */
    public double across(TextLine other) {
        double x = (other.startX + other.endX) / 2 - startX;
        double y = (other.startY + other.endY) / 2 - startY;
        return -x * Math.sin(angle()) + y * Math.cos(angle());
    }

    /** A line of the same length and direction, so many pixels {@link #across(TextLine) beside} this one. */
    public TextLine shifted(double across) {
        double x = -Math.sin(angle()) * across;
        double y = Math.cos(angle()) * across;
        return new TextLine(startX + x, startY + y, endX + x, endY + y, capHeight);
    }

    /** The same line, turned about its middle, clockwise in the picture. */
    public TextLine turned(double radians) {
        double x = (startX + endX) / 2;
        double y = (startY + endY) / 2;
        double halfX = Math.cos(angle() + radians) * length() / 2;
        double halfY = Math.sin(angle() + radians) * length() / 2;
        return new TextLine(x - halfX, y - halfY, x + halfX, y + halfY, capHeight);
    }

    /** The same line, its capitals so many times as high. */
    public TextLine scaled(double factor) {
        return new TextLine(startX, startY, endX, endY, capHeight * factor);
    }
}
