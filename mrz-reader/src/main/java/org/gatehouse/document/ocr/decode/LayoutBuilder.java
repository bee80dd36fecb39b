// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.document.mrz.MrzFormat;

/** Puts a layout together, field after field in the order of print. */
final class LayoutBuilder {
    private static final int[] WEIGHTS = {7, 3, 1};

    private final List<Cell> cells = new ArrayList<>();
    private int inField;
    private int inComposite;

    /** A field that no check digit covers. */
    LayoutBuilder plain(FieldRule rule, int length) {
        return add(rule, length, false, false);
    }

    /** A field that only the composite check digit covers. */
    LayoutBuilder composite(FieldRule rule, int length) {
        return add(rule, length, false, true);
    }

    /** A field, or a part of one, that the next check digit covers, and the composite one. */
    LayoutBuilder checked(FieldRule rule, int length) {
        return add(rule, length, true, true);
    }

    /** A field of a visa, which has no composite check digit, that the next check digit covers. */
    LayoutBuilder checkedOnce(FieldRule rule, int length) {
        return add(rule, length, true, false);
    }

    /** The check digit of the fields since the last one; the composite one covers it too. */
    LayoutBuilder digit() {
        return digit(new DigitRule(false), true, true);
    }

    /** The same where no composite check digit is. */
    LayoutBuilder digitOnce() {
        return digit(new DigitRule(false), true, false);
    }

    /** The same, or a filler where the field before it is empty. */
    LayoutBuilder digitUnlessEmpty() {
        return digit(new DigitRule(true), false, true);
    }

    /** The composite check digit. */
    LayoutBuilder compositeDigit() {
        cells.add(new Cell(new DigitRule(false), 0, true, 0, 0, Cell.Check.COMPOSITE));
        return this;
    }

    Layout build(MrzFormat format) {
        return new Layout(format, cells);
    }

    private LayoutBuilder digit(DigitRule rule, boolean fresh, boolean inCompositeToo) {
        cells.add(new Cell(rule, 0, fresh, 0, compositeWeight(inCompositeToo), Cell.Check.OF_FIELD));
        inField = 0;
        return this;
    }

    private LayoutBuilder add(FieldRule rule, int length, boolean field, boolean compositeToo) {
        for (int at = 0; at < length; at++) {
            int weight = field ? WEIGHTS[inField++ % WEIGHTS.length] : 0;
            cells.add(new Cell(rule, at, at == 0, weight, compositeWeight(compositeToo), Cell.Check.NONE));
        }
        return this;
    }

    private int compositeWeight(boolean covered) {
        return covered ? WEIGHTS[inComposite++ % WEIGHTS.length] : 0;
    }
}
