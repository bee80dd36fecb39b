// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/**
 * One check digit of an MRZ, as printed, and what it should be (Doc 9303-3 §4.9).
 *
 * @param field what it guards
 * @param printed the character found in its place
 * @param valid whether the printed character is right for the printed field
 */
public record CheckDigit(Field field, char printed, boolean valid) {

    private static final int[] WEIGHTS = {7, 3, 1};

    /** What a check digit guards. */
    public enum Field {
        DOCUMENT_NUMBER,
        BIRTH_DATE,
        EXPIRY_DATE,
        /** Personal number or other optional data; TD3 only. */
        OPTIONAL_DATA,
        /** All of the above together. */
        COMPOSITE
    }

    /**
     * The check digit of MRZ characters: weights 7, 3, 1 repeating, modulo 10; letters count from A = 10, the filler 0.
     *
     * @throws IllegalArgumentException for a character that cannot stand in an MRZ
     */
    public static char of(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += value(characters.charAt(i)) * WEIGHTS[i % WEIGHTS.length];
        }
        return (char) ('0' + sum % 10);
    }

    static CheckDigit over(Field field, CharSequence characters, char printed) {
        return new CheckDigit(field, printed, printed == of(characters));
    }

    /** As {@link #over}, but an empty field may have the filler for its digit (Doc 9303-4 §4.2.2.2, position 43). */
    static CheckDigit overOptional(Field field, CharSequence characters, char printed) {
        boolean empty = characters.chars().allMatch(c -> c == '<');
        return new CheckDigit(field, printed, printed == of(characters) || (empty && printed == '<'));
    }

    private static int value(char c) {
        if (c == '<') {
            return 0;
        }
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 10;
        }
        throw new IllegalArgumentException("not a character of an MRZ");
    }

    @Override
    public String toString() {
        return field + (valid ? " right" : " wrong");
    }
}
