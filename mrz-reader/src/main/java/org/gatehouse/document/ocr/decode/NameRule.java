// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/**
 * Names: letters; single fillers between words, two between the identifiers, and fillers from the end of the name to the end
 * of the field (Doc 9303-3 §4.6).
 *
 * @param kind what the field holds
 * @param length cells of the field
 */
record NameRule(Kind kind, int length) implements FieldRule {

    /** What a field for names may hold. */
    enum Kind {
        /** Primary identifier, two fillers, secondary identifier. */
        BOTH,
        /** The surname alone, as on the French card. */
        SURNAME,
        /** Given names with two fillers between any of them, as on the French card. */
        GIVEN_NAMES
    }

    /** A letter after a run of fillers that ought to be the last. */
    private static final double AFTER_THE_END = 6;

    /** A word of one letter: an initial, seldom. */
    private static final double ONE_LETTER = 2;

    /** The same where that letter is one that a poor filler looks like. */
    private static final double ONE_LETTER_LIKE_A_FILLER = 6;

    /** No primary identifier. */
    private static final double LEADING_FILLER = 3;

    /** Only one identifier. */
    private static final double NOT_SEPARATED = 3;

    private static final int LONGEST_RUN = 3;

    /** The state: fillers just before (0 to 3), and flags. */
    private static final int RUN = 3;

    private static final int SEPARATED = 4;
    private static final int BEGUN = 8;
    private static final int ONE = 16;
    private static final int LIKE_A_FILLER = 32;

    @Override
    public double cost(int state, int at, char c) {
        if (Characters.digit(c)) {
            return WRONG_KIND;
        }
        double cost = 0;
        if (c == Characters.FILLER) {
            cost = at == 0 ? LEADING_FILLER : endOfWord(state);
        } else if (late(state)) {
            cost = AFTER_THE_END;
        }
        return at == length - 1 && kind == Kind.BOTH && (next(state, at, c) & SEPARATED) == 0
                ? cost + NOT_SEPARATED
                : cost;
    }

    private static double endOfWord(int state) {
        if ((state & ONE) == 0 || (state & RUN) > 0) {
            return 0;
        }
        return (state & LIKE_A_FILLER) == 0 ? ONE_LETTER : ONE_LETTER_LIKE_A_FILLER;
    }

    private boolean late(int state) {
        if ((state & BEGUN) == 0) {
            return false;
        }
        int run = state & RUN;
        return switch (kind) {
            case BOTH -> run >= LONGEST_RUN || (run == 2 && (state & SEPARATED) != 0);
            case SURNAME -> run >= 2;
            case GIVEN_NAMES -> run >= LONGEST_RUN;
        };
    }

    @Override
    public int next(int state, int at, char c) {
        int run = state & RUN;
        if (c == Characters.FILLER) {
            return (state & (SEPARATED | BEGUN)) | Math.min(run + 1, LONGEST_RUN);
        }
        boolean first = run > 0 || (state & BEGUN) == 0;
        int separated = (state & BEGUN) != 0 && run >= 2 ? SEPARATED : state & SEPARATED;
        int word = first ? ONE | (Confusions.known(c, Characters.FILLER) ? LIKE_A_FILLER : 0) : 0;
        return BEGUN | separated | word;
    }
}
