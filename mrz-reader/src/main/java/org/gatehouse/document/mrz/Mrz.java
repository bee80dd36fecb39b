// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/**
 * A parsed machine readable zone. Nothing in it was repaired: every field is what the lines say, without trailing
 * fillers. Holds personal data; {@link #toString()} shows none of it.
 *
 * @param format which layout it has
 * @param lines the lines as read
 * @param documentCode one or two characters, for instance {@code P} or {@code ID}
 * @param issuingState code of the issuing state or organisation, for instance {@code UTO} or {@code D}
 * @param documentNumber document number, whole, also where it runs on into the optional data (Doc 9303-5 and -6, note j)
 * @param primaryIdentifier surname, words separated by single spaces; empty when there is none
 * @param secondaryIdentifier given names likewise
 * @param nationality code of the nationality; empty where none is printed, and in the French identity card, which has no such
 *     field
 * @param birthDate date of birth, perhaps partial
 * @param sex sex of the holder
 * @param expiryDate date of expiry, perhaps unknown; of a visa the day until which it can be used; {@link MrzDate#NOT_PRINTED} for
 *     the French identity card
 * @param optionalData optional data without the run-on of the number; for TD1 both fields, separated by a space; for the French
 *     identity card the department and the office that issued it
 * @param checks every check digit of the format, with its result
 * @param warnings what is unusual, in words without personal data
 */
public record Mrz(
        MrzFormat format,
        List<String> lines,
        String documentCode,
        String issuingState,
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        String nationality,
        MrzDate birthDate,
        Sex sex,
        MrzDate expiryDate,
        String optionalData,
        List<CheckDigit> checks,
        List<String> warnings) {

    public Mrz {
        lines = List.copyOf(lines);
        checks = List.copyOf(checks);
        warnings = List.copyOf(warnings);
    }

    /**
     * Whether the name fills its field, so that the rest of it may be missing (Doc 9303-4 §4.2.3.3, 9303-5 §4.2.3.3, 9303-6
     * §4.2.3.3, 9303-7 §4.2.3.3).
     */
    public boolean nameMayBeTruncated() {
        return Layout.of(format).names().stream().anyMatch(span -> Names.fillsItsField(span.in(lines)));
    }

    /** Whether every check digit is right. Visas have three of them and none over all (Doc 9303-7), so that it says less there. */
    public boolean valid() {
        return checks.stream().allMatch(CheckDigit::valid);
    }

    @Override
    public String toString() {
        return "Mrz[" + format + (valid() ? ", valid]" : ", not valid]");
    }
}
