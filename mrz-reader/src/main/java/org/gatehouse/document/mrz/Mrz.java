// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;

/**
 * A parsed machine readable zone. Nothing in it was repaired: every field is what the lines say, without trailing
 * fillers. Holds personal data; {@link #toString()} shows none of it.
 *
 * @param format its size
 * @param lines the lines as read
 * @param documentCode one or two letters, for instance {@code P} or {@code ID}
 * @param issuingState code of the issuing state or organisation, for instance {@code UTO} or {@code D}
 * @param documentNumber document number, whole, also where it runs on into the optional data (Doc 9303-5 and -6, note j)
 * @param primaryIdentifier surname, words separated by single spaces; empty when there is none
 * @param secondaryIdentifier given names likewise
 * @param nationality code of the nationality
 * @param birthDate date of birth, perhaps partial
 * @param sex sex of the holder
 * @param expiryDate date of expiry, perhaps unknown
 * @param optionalData optional data without the run-on of the number; for TD1 both fields, separated by a space
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

    /** Whether every check digit is right. */
    public boolean valid() {
        return checks.stream().allMatch(CheckDigit::valid);
    }

    @Override
    public String toString() {
        return "Mrz[" + format + (valid() ? ", valid]" : ", not valid]");
    }
}
