// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.regex.Pattern;

/**
 * The three printed fields that open a chip (Doc 9303-11 §4.3.2, §4.4.4.1), as they stand in the MRZ but without their check
 * digits, which the chip computes.
 *
 * @param documentNumber 1 to 22 characters {@code A-Z 0-9 <}; shorter ones than nine are filled with {@code <}, longer ones
 *     (TD1) are taken whole
 * @param birthDate {@code YYMMDD}; unknown parts may be {@code <}
 * @param expiryDate {@code YYMMDD}
 */
public record MrzSecret(String documentNumber, String birthDate, String expiryDate) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9<]{1,22}");
    private static final Pattern DATE = Pattern.compile("[0-9<]{6}");
    private static final int[] WEIGHTS = {7, 3, 1};
    private static final int NUMBER_FIELD_LENGTH = 9;

    /** Checks the alphabet; the message names the field, never its content. */
    public MrzSecret {
        if (!NUMBER.matcher(documentNumber).matches()) {
            throw new IllegalArgumentException("documentNumber is not 1 to 22 characters A-Z, 0-9 or <");
        }
        if (!DATE.matcher(birthDate).matches() || !DATE.matcher(expiryDate).matches()) {
            throw new IllegalArgumentException("birthDate and expiryDate are six digits (or <) each");
        }
        documentNumber = documentNumber + "<".repeat(Math.max(0, NUMBER_FIELD_LENGTH - documentNumber.length()));
    }

    /** Number, birth and expiry date, each with its check digit: the <em>MRZ information</em> of Doc 9303-11 §4.3.2. */
    String information() {
        return withCheckDigit(documentNumber) + withCheckDigit(birthDate) + withCheckDigit(expiryDate);
    }

    /** Weights 7, 3, 1 and modulo 10 (Doc 9303-3 §4.9). */
    private static String withCheckDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            sum += valueOf(field.charAt(i)) * WEIGHTS[i % 3];
        }
        return field + sum % 10;
    }

    private static int valueOf(char c) {
        return c == '<' ? 0 : Character.digit(c, 36);
    }

    /** Never the content: it is a key. */
    @Override
    public String toString() {
        return "MrzSecret[withheld]";
    }
}
