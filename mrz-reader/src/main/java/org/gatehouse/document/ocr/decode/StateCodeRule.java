// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import org.gatehouse.document.mrz.StateCodes;

/**
 * The code of a state or a nationality (Doc 9303-3 §5). A published code is more likely than another, but only so much that
 * doubtful pixels are settled by it: specimens and new states have codes of their own.
 */
record StateCodeRule() implements FieldRule {

    /** A code that nobody has published, all told. */
    private static final double UNPUBLISHED = 3;

    /** A letter after a filler. */
    private static final double GAP = 4;

    /** A code that begins with a filler: the field is left empty. */
    private static final double EMPTY = 1;

    @Override
    public double cost(int state, int at, char c) {
        double cost = 0;
        if (Characters.digit(c)) {
            cost += WRONG_KIND;
        } else if (c == Characters.FILLER && at == 0) {
            cost += EMPTY;
        } else if (c != Characters.FILLER && at > 0 && last(state) == Characters.FILLER) {
            cost += GAP;
        }
        if (at == 2 && !published(state, c)) {
            cost += UNPUBLISHED;
        }
        return cost;
    }

    @Override
    public int next(int state, int at, char c) {
        // The characters so far, as digits of a number: at most two of them count.
        return at == 2 ? START : state * Alphabet.SIZE + Alphabet.classOf(c);
    }

    private static char last(int state) {
        return Alphabet.character(state % Alphabet.SIZE);
    }

    private static boolean published(int state, char c) {
        return published("" + Alphabet.character(state / Alphabet.SIZE) + last(state) + c);
    }

    /** Whether the three characters, fillers at their end, are a published code. */
    static boolean published(String code) {
        int end = code.length();
        while (end > 0 && code.charAt(end - 1) == Characters.FILLER) {
            end--;
        }
        return StateCodes.known(code.substring(0, end));
    }
}
