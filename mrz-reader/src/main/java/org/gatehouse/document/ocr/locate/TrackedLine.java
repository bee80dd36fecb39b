// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

/**
 * A line whose place is known well.
 *
 * @param line middle, ends and height of its capitals; the ends rather too far out than too near
 * @param pitch from character to character, pixels of the page
 * @param regularity share of the strokes that recur at that pitch, 0 to 1; proportional type has little
 * @param quiet how much emptier than the line the gaps above and below are, 0 to 1
 */
record TrackedLine(TextLine line, double pitch, double regularity, double quiet) {

    /** Characters that fit between the ends. */
    double cells() {
        return line.length() / pitch;
    }

    TrackedLine at(TextLine other) {
        return new TrackedLine(other, pitch, regularity, quiet);
    }
}
