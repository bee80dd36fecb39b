// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * The document number of a card with its check digit, and what it leaves of the optional data. A number of more than nine
 * characters has a filler for its check digit and runs on into the optional data, where its digit and a filler follow it
 * (Doc 9303-5 and -6 §4.2, note j).
 *
 * @param runningOn how many cells of the optional data it takes, its check digit not counted; 0 for a number that fits
 * @param fillerCounts whether the filler in the digit's place counts as a character of the number
 */
record NumberField(int runningOn, boolean fillerCounts) {

    static final NumberField PLAIN = new NumberField(0, false);

    private static final LiteralRule FILLER = new LiteralRule("<", FieldRule.WRONG_KIND);

    void addTo(LayoutBuilder layout) {
        layout.checked(TextRule.NUMBER, 9);
        if (runningOn == 0) {
            layout.digit();
        } else if (fillerCounts) {
            layout.checked(FILLER, 1);
        } else {
            layout.composite(FILLER, 1);
        }
    }

    void addOptional(LayoutBuilder layout, int cells) {
        if (runningOn == 0) {
            layout.composite(TextRule.OPTIONAL, cells);
            return;
        }
        layout.checked(new RunOnRule(), runningOn).digit();
        int left = cells - runningOn - 1;
        if (left > 0) {
            layout.composite(FILLER, 1).composite(TextRule.OPTIONAL, left - 1);
        }
    }
}
