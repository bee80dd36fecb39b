// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.image.BufferedImage;
import java.time.LocalDate;

/**
 * What a test state is asked to personalise. Plain data: it is judged when the document is issued.
 *
 * @param documentNumber A-Z and 0-9; 1 to 9 characters on TD3, 1 to 22 on TD1, where the tenth and later overflow into
 *     the optional data (Doc 9303-5 §4.2.2 note j)
 * @param primaryIdentifier surname, in Latin letters with or without diacritics
 * @param secondaryIdentifier given names, may be empty
 * @param nationality three letters, or fewer for the codes that Doc 9303-3 §5 prints shorter
 * @param birthDate printed with a two-digit year
 * @param sex as printed
 * @param expiryDate may lie in the past: that is how an expired passport is ordered
 * @param portrait 16 to 4096 pixels a side; not copied, and must not change until the document is issued
 * @param portraitCoding how DG2 holds the portrait
 * @param access which access protocols the chip offers
 * @param format TD3 unless stated otherwise
 * @param optionalData optional data of the MRZ (TD3: personal number), A-Z, 0-9 and fillers
 * @param digest the hash algorithm of the LDS security object
 */
public record PassportOrder(
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        String nationality,
        LocalDate birthDate,
        Sex sex,
        LocalDate expiryDate,
        BufferedImage portrait,
        PortraitCoding portraitCoding,
        AccessProtocols access,
        DocumentFormat format,
        String optionalData,
        HashAlgorithm digest) {

    /** A passport booklet (TD3) without optional data, hashed with SHA-256. */
    public PassportOrder(
            String documentNumber,
            String primaryIdentifier,
            String secondaryIdentifier,
            String nationality,
            LocalDate birthDate,
            Sex sex,
            LocalDate expiryDate,
            BufferedImage portrait,
            PortraitCoding portraitCoding,
            AccessProtocols access) {
        this(
                documentNumber,
                primaryIdentifier,
                secondaryIdentifier,
                nationality,
                birthDate,
                sex,
                expiryDate,
                portrait,
                portraitCoding,
                access,
                DocumentFormat.TD3,
                "",
                HashAlgorithm.SHA_256);
    }

    /** The same order as a document of another size with this optional data. */
    public PassportOrder as(DocumentFormat otherFormat, String otherOptionalData) {
        return new PassportOrder(
                documentNumber,
                primaryIdentifier,
                secondaryIdentifier,
                nationality,
                birthDate,
                sex,
                expiryDate,
                portrait,
                portraitCoding,
                access,
                otherFormat,
                otherOptionalData,
                digest);
    }

    /** The same order with its data groups hashed otherwise. */
    public PassportOrder hashedWith(HashAlgorithm otherDigest) {
        return new PassportOrder(
                documentNumber,
                primaryIdentifier,
                secondaryIdentifier,
                nationality,
                birthDate,
                sex,
                expiryDate,
                portrait,
                portraitCoding,
                access,
                format,
                optionalData,
                otherDigest);
    }

    /** Names the kind of document only. */
    @Override
    public String toString() {
        return "PassportOrder[" + format + ", " + portraitCoding + ", " + access + ", " + digest + "]";
    }
}
