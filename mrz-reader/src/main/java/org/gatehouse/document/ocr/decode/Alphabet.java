// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** The 37 characters of an MRZ (Doc 9303-3 §4.3) in the order in which the line model counts them. */
public final class Alphabet {
    /** Digits, letters, filler; a character's place in here is its class. */
    public static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";

    /** Number of characters. */
    public static final int SIZE = CHARACTERS.length();

    private Alphabet() {}

    /** The class of a character, 0 to 36. */
    public static int classOf(char c) {
        int at = CHARACTERS.indexOf(c);
        if (at < 0) {
            throw new IllegalArgumentException("not a character of an MRZ");
        }
        return at;
    }

    /** The character of a class. */
    public static char character(int classNumber) {
        return CHARACTERS.charAt(classNumber);
    }
}
