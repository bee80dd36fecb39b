// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

/** Dates of DG11 and DG12, which stand as text in LDS 1.7 and packed two digits a byte elsewhere (Doc 9303-10 §4.7.11). */
final class LdsDate {
    private LdsDate() {}

    /**
     * The digits; not whether they are a date, for unknown months and days may be 00.
     *
     * @param digits how many there must be; even
     */
    static String digits(DataObject object, int digits) throws LdsException {
        StringBuilder text = new StringBuilder(digits);
        if (object.length() == digits) {
            for (int i = 0; i < digits; i++) {
                append(text, object.at(i) - '0');
            }
        } else if (object.length() == digits / 2) {
            for (int i = 0; i < digits / 2; i++) {
                append(text, object.at(i) >> 4);
                append(text, object.at(i) & 0x0F);
            }
        } else {
            throw new LdsException(LdsErrorCode.LENGTH, "a date of another length than dates have");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, int digit) throws LdsException {
        if (digit < 0 || digit > 9) {
            throw new LdsException(LdsErrorCode.STRUCTURE, "a date with something else than digits");
        }
        text.append((char) ('0' + digit));
    }
}
