// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Names to the letters of the MRZ (Doc 9303-3 §4.6 and §6.A). Where the table leaves a choice, the form without
 * {@code X} escapes is taken: Ä is AE, Ñ is N, Ü is UE.
 */
final class Transliteration {
    private static final Map<Character, String> TABLE = Map.ofEntries(
            Map.entry('Ä', "AE"),
            Map.entry('Å', "AA"),
            Map.entry('Æ', "AE"),
            Map.entry('Đ', "D"),
            Map.entry('Ð', "D"),
            Map.entry('Ħ', "H"),
            Map.entry('Ĳ', "IJ"),
            Map.entry('Ł', "L"),
            Map.entry('Ŋ', "N"),
            Map.entry('Ö', "OE"),
            Map.entry('Ø', "OE"),
            Map.entry('Œ', "OE"),
            Map.entry('ẞ', "SS"),
            Map.entry('Ŧ', "T"),
            Map.entry('Þ', "TH"),
            Map.entry('Ü', "UE"));

    private static final String SEPARATORS = " -‐‑,<";
    private static final String DROPPED = "'’ʼ`´.";

    private Transliteration() {}

    /**
     * The identifier in A-Z, its components separated by one filler each, none at the ends.
     *
     * @throws IssuanceException {@code NAME_NOT_TRANSLITERABLE} for digits, other scripts and other signs
     */
    static String toMrz(String identifier) throws IssuanceException {
        String composed = Normalizer.normalize(identifier, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        StringBuilder mrz = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0) {
                if (!mrz.isEmpty() && mrz.charAt(mrz.length() - 1) != '<') {
                    mrz.append('<');
                }
            } else if (DROPPED.indexOf(c) < 0) {
                mrz.append(letters(c));
            }
        }
        int end = mrz.length();
        return end > 0 && mrz.charAt(end - 1) == '<' ? mrz.substring(0, end - 1) : mrz.toString();
    }

    private static String letters(char c) throws IssuanceException {
        String known = TABLE.get(c);
        if (known != null) {
            return known;
        }
        String base =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        if (base.isEmpty() || base.chars().anyMatch(letter -> letter < 'A' || letter > 'Z')) {
            throw new IssuanceException(IssuanceFault.NAME_NOT_TRANSLITERABLE);
        }
        return base;
    }
}
