// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * One cell of a layout.
 *
 * @param rule of its field
 * @param at where in the field, from 0
 * @param fresh whether the field begins without knowledge of the one before
 * @param weight in its field's check digit: 7, 3, 1, or 0 where none covers it
 * @param compositeWeight in the composite check digit, likewise
 * @param check which check digit stands here
 */
record Cell(FieldRule rule, int at, boolean fresh, int weight, int compositeWeight, Check check) {

    /** What a cell may be among check digits. */
    enum Check {
        NONE,
        OF_FIELD,
        COMPOSITE
    }

    /** Whether a check digit sees this cell, or it is one. */
    boolean covered() {
        return weight != 0 || compositeWeight != 0 || check != Check.NONE;
    }

    /** Whether a check digit's place holds what it should. */
    boolean satisfied(char c, int sum, int state) {
        if (c == Characters.FILLER) {
            return sum == 0 && rule instanceof DigitRule digit && digit.mayBeFiller(state);
        }
        return c == '0' + sum;
    }
}
