// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import org.gatehouse.document.ocr.locate.TextLine;

/**
 * How well a line reads, whatever it says.
 *
 * @param value mean natural logarithm of the probability of its likeliest characters, 0 at best
 * @param cut the line as it was cut out
 * @param placement from its first character to its last, for the likeliest number of them
 */
record Legible(double value, TextLine cut, TextLine placement) {
    /** Above this a line is surely OCR-B, and the right way up. */
    static final double CLEAR = -0.12;

    /** Below this it is no line of OCR-B. */
    static final double ILLEGIBLE = -1.6;

    boolean clear() {
        return value > CLEAR;
    }

    @Override
    public String toString() {
        return "Legible[" + value + "]";
    }
}
