// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** A date, YYMMDD; unknown parts are fillers (Doc 9303-3 §4.8). */
record DateRule() implements FieldRule {

    private static final double FIRST_FILLER = 3;
    private static final double NO_SUCH_MONTH = 4;
    private static final double NO_SUCH_DAY = 4;
    private static final int[] LONGEST = {31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** The state after a filler; otherwise 1 + month so far * 10 + tens of the day. */
    private static final int UNKNOWN = 1000;

    @Override
    public double cost(int state, int at, char c) {
        if (c == Characters.FILLER) {
            return state == UNKNOWN ? 0 : FIRST_FILLER;
        }
        if (!Characters.digit(c)) {
            return WRONG_KIND;
        }
        if (state == UNKNOWN || state == START) {
            return 0;
        }
        int digit = c - '0';
        int number = state - 1;
        if (at == 3) {
            int month = number * 10 + digit;
            return month >= 1 && month <= 12 ? 0 : NO_SUCH_MONTH;
        }
        if (at == 5) {
            int day = number % 10 * 10 + digit;
            return day >= 1 && day <= LONGEST[number / 10] ? 0 : NO_SUCH_DAY;
        }
        return 0;
    }

    @Override
    public int next(int state, int at, char c) {
        if (c == Characters.FILLER || state == UNKNOWN) {
            return UNKNOWN;
        }
        if (at < 2 || at == 5 || !Characters.digit(c)) {
            return START;
        }
        int digit = c - '0';
        return switch (at) {
            case 2 -> 1 + digit;
            // A month that is none allows any day.
            case 3 -> state == START ? START : 1 + month((state - 1) * 10 + digit) * 10;
            default -> state == START ? START : state + digit;
        };
    }

    private static int month(int read) {
        return read <= 12 ? read : 0;
    }
}
