// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The name field of the MRZ (Doc 9303-4 §4.2.2.1 and §4.2.3): both identifiers, filled up or truncated. */
final class NameField {
    private static final String BETWEEN_IDENTIFIERS = "<<";

    private NameField() {}

    /**
     * The field, exactly as long as asked. A name that does not fit is cut so that some of the secondary identifier
     * stays and the last position holds a letter, which tells a reader that the name may be truncated.
     *
     * @throws IssuanceException {@code NAME_NOT_TRANSLITERABLE}
     */
    static String of(String primaryIdentifier, String secondaryIdentifier, int length) throws IssuanceException {
        String primary = Transliteration.toMrz(primaryIdentifier);
        String secondary = Transliteration.toMrz(secondaryIdentifier);
        if (primary.isEmpty()) {
            throw new IssuanceException(IssuanceFault.NAME_NOT_TRANSLITERABLE);
        }
        String name = secondary.isEmpty() ? primary : primary + BETWEEN_IDENTIFIERS + secondary;
        if (name.length() <= length) {
            return filled(name, length);
        }
        int firstName = secondary.isEmpty() ? 0 : (secondary + '<').indexOf('<');
        int kept = Math.min(firstName, length / 3);
        int room = kept == 0 ? length : length - kept - BETWEEN_IDENTIFIERS.length();
        String head = primary.length() <= room ? primary : endingInLetter(primary, room);
        return filled(
                secondary.isEmpty() ? head : endingInLetter(head + BETWEEN_IDENTIFIERS + secondary, length), length);
    }

    private static String filled(String name, int length) {
        return name + "<".repeat(length - name.length());
    }

    /** Cuts to the length; where a separator would come last, letters before it give way until a letter does. */
    private static String endingInLetter(String name, int length) {
        StringBuilder cut = new StringBuilder(name);
        while (cut.length() > length && cut.charAt(length - 1) == '<') {
            int separator = length - 1;
            boolean loneLetter = cut.charAt(separator - 2) == '<';
            cut.delete(loneLetter ? separator - 2 : separator - 1, separator);
        }
        return cut.substring(0, Math.min(length, cut.length()));
    }
}
