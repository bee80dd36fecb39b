// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/** What is unusual in the codes of an MRZ and no reason to refuse it. Never says what stands there. */
final class Oddities {
    private Oddities() {}

    /**
     * The first letter says which kind of document it is. The second is the issuing state's (Doc 9303-5 §4.2.2.3 note k, 9303-6
     * §4.2.2.2 note k), also where ICAO gives it a meaning since 2026 ({@code PP}, {@code PD}; Doc 9303-4 §4.4).
     */
    static List<String> ofCode(MrzFormat format, String code) {
        boolean digit = Character.isDigit(code.charAt(1));
        return switch (format) {
            case TD3 ->
                code.charAt(0) != 'P' || digit
                        ? List.of("the document code is not P and a letter, as a passport's is")
                        : List.of();
            case TD1, TD2 -> ofCard(format, code);
            case MRVA, MRVB -> digit ? List.of("the document code is not V and a letter, as a visa's is") : List.of();
            case FRA_ID -> List.of();
        };
    }

    private static List<String> ofCard(MrzFormat format, String code) {
        if ("ACI".indexOf(code.charAt(0)) < 0) {
            return List.of("the document code does not begin with A, C or I, as a card's does");
        }
        boolean crew = format == MrzFormat.TD1 && code.equals("AC");
        return code.charAt(1) == 'V' || code.equals("AI") || (code.equals("AC") && !crew)
                ? List.of("the document code is one that no card may have")
                : List.of();
    }

    /** @param field its name in the sentence */
    static List<String> ofState(String field, String code) {
        if (code.isEmpty()) {
            return List.of("the " + field + " is empty");
        }
        return StateCodes.known(code) ? List.of() : List.of("the " + field + " is no published code");
    }

    /** X stands in the VIZ only, but is seen here too. */
    static List<String> ofSex(char sex) {
        return switch (sex) {
            case 'F', 'M', '<' -> List.of();
            case 'X' -> List.of("the sex is X, where an MRZ has the filler");
            default -> List.of("the sex is neither F, M nor the filler");
        };
    }
}
