// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * A check digit (Doc 9303-3 §4.9).
 *
 * @param fillerWhenEmpty whether the filler is as good where the field before it is empty
 */
record DigitRule(boolean fillerWhenEmpty) implements FieldRule {

    private static final double FILLER = 3;

    @Override
    public double cost(int state, int at, char c) {
        if (Characters.digit(c)) {
            return 0;
        }
        if (c == Characters.FILLER) {
            return mayBeFiller(state) ? 0 : FILLER;
        }
        return WRONG_KIND;
    }

    /** Whether a filler is right after a field with this state at its end. */
    boolean mayBeFiller(int state) {
        return fillerWhenEmpty && state == TextRule.EMPTY;
    }

    @Override
    public int next(int state, int at, char c) {
        return START;
    }
}
