// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

/**
 * How a picture drawn from the page lies on the page: turned, scaled, moved. A point {@code (u, v)} of the drawn picture is
 * the page's {@code (cos * u - sin * v + left, sin * u + cos * v + top)}, both counted from the middle of the first pixel.
 *
 * @param cos cosine of the turn, times page pixels per drawn pixel
 * @param sin sine of the turn, times page pixels per drawn pixel
 * @param left of the drawn picture's first pixel
 * @param top of the drawn picture's first pixel
 */
public record Frame(double cos, double sin, double left, double top) {

    /** A picture turned clockwise about its first pixel. */
    static Frame at(double left, double top, double radians, double pagePixels) {
        return new Frame(pagePixels * Math.cos(radians), pagePixels * Math.sin(radians), left, top);
    }

    double x(double u, double v) {
        return cos * u - sin * v + left;
    }

    double y(double u, double v) {
        return sin * u + cos * v + top;
    }

    /** Page pixels per drawn pixel. */
    double pagePixels() {
        return Math.hypot(cos, sin);
    }

    /** A line of the drawn picture as a line of the page. */
    TextLine line(double fromU, double fromV, double toU, double toV, double capHeight) {
        return new TextLine(x(fromU, fromV), y(fromU, fromV), x(toU, toV), y(toU, toV), capHeight * pagePixels());
    }

    /** The same picture drawn from a page that was shrunk: where the shrunk page's pixels lie instead. */
    Frame onShrunk(double factor) {
        return new Frame(cos / factor, sin / factor, (left + 0.5) / factor - 0.5, (top + 0.5) / factor - 0.5);
    }
}
