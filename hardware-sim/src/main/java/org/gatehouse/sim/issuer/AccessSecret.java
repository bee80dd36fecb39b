// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/**
 * The part of the MRZ that opens the chip (Doc 9303-11 §4.3.2 and §4.4.4.1), as MRZ strings.
 *
 * @param documentNumber the whole number, filled to nine characters with {@code <}; longer on a TD1 card with overflow
 * @param birthDate YYMMDD
 * @param expiryDate YYMMDD
 */
public record AccessSecret(String documentNumber, String birthDate, String expiryDate) {

    /** The "MRZ information": the three fields, each followed by its check digit; 24 characters or more. */
    public String mrzInformation() {
        return documentNumber
                + CheckDigit.of(documentNumber)
                + birthDate
                + CheckDigit.of(birthDate)
                + expiryDate
                + CheckDigit.of(expiryDate);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "AccessSecret[]";
    }
}
