// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * Numbers and optional data: letters and digits, padded with fillers (Doc 9303-4 §4.2.2.2). Its state at the end tells whether
 * the field is empty.
 *
 * @param gap cost of going on after a filler
 * @param firstFiller cost of a field that begins with a filler
 */
record TextRule(double gap, double firstFiller) implements FieldRule {

    /** Nothing but fillers so far. */
    static final int EMPTY = START;

    /** Most states avoid the letters that look like digits. */
    private static final double LETTER_LIKE_A_DIGIT = 1;

    /** A letter in the padding that a poor filler looks like. */
    private static final double LIKE_A_FILLER = 3.5;

    private static final int TEXT = 1;
    private static final int PADDING = 2;

    /** A document number. */
    static final TextRule NUMBER = new TextRule(2, 3);

    /** Optional data, which a state may fill as it likes. */
    static final TextRule OPTIONAL = new TextRule(1, 0);

    @Override
    public double cost(int state, int at, char c) {
        if (c == Characters.FILLER) {
            return at == 0 ? firstFiller : 0;
        }
        double cost = c == 'O' || c == 'I' ? LETTER_LIKE_A_DIGIT : 0;
        if (state == PADDING || (state == EMPTY && at > 0)) {
            cost += gap + (Confusions.known(c, Characters.FILLER) && Characters.letter(c) ? LIKE_A_FILLER : 0);
        }
        return cost;
    }

    @Override
    public int next(int state, int at, char c) {
        if (c != Characters.FILLER) {
            return TEXT;
        }
        return state == EMPTY ? EMPTY : PADDING;
    }
}
