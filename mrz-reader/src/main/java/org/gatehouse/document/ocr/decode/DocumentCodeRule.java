// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.Map;

/**
 * The document code: what its first character may be tells the formats of one size apart (Doc 9303-4 to -7, §4.2); the second
 * is at the state's discretion.
 *
 * @param first the costs of the first characters that the format knows
 * @param otherFirst the cost of any other
 */
record DocumentCodeRule(Map<Character, Double> first, double otherFirst) implements FieldRule {

    private static final double SECOND_LETTER = 1;

    /** Some states number their kinds of card, against the standard. */
    private static final double SECOND_DIGIT = 3;

    @Override
    public double cost(int state, int at, char c) {
        if (at == 0) {
            return first.getOrDefault(c, otherFirst);
        }
        if (c == Characters.FILLER) {
            return 0;
        }
        return Characters.letter(c) ? SECOND_LETTER : SECOND_DIGIT;
    }

    @Override
    public int next(int state, int at, char c) {
        return START;
    }
}
