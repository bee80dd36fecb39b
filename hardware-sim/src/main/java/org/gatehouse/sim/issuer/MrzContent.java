// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/**
 * What an MRZ says, before it is laid out.
 *
 * @param documentCode one or two letters; the French layout knows only {@code ID}
 * @param issuingState one to three letters (Doc 9303-3 §5)
 * @param documentNumber A-Z and 0-9; at most 9 characters, on TD1 22, on TD2 14, in the French layout 12
 * @param primaryIdentifier surname, in Latin letters with or without diacritics
 * @param secondaryIdentifier given names, may be empty
 * @param nationality like the issuing state; the French layout does not print it
 * @param birthDate six characters, fillers for what is unknown (Doc 9303-3 §4.8)
 * @param sex as printed
 * @param expiryDate six digits; the French layout does not print it
 * @param optionalData A-Z, 0-9 and fillers, at most what the format has room for
 */
public record MrzContent(
        String documentCode,
        String issuingState,
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        String nationality,
        String birthDate,
        Sex sex,
        String expiryDate,
        String optionalData) {

    /** Names nothing that is personal. */
    @Override
    public String toString() {
        return "MrzContent[" + documentCode + "]";
    }
}
