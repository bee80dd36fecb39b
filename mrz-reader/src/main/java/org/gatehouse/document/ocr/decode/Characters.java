// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

/** Kinds of MRZ characters. */
final class Characters {
    static final char FILLER = '<';

    private Characters() {}

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean letter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    /** What a character counts in a check digit, modulo 10 (Doc 9303-3 §4.9). */
    static int residue(char c) {
        if (digit(c)) {
            return c - '0';
        }
        return c == FILLER ? 0 : (c - 'A') % 10;
    }
}
