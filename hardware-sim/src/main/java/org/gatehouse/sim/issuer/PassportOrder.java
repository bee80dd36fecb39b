// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.Optional;

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
 * @param issuingState the state's code in the MRZ; empty for that of the state that issues
 * @param chip what else the chip holds
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
        Optional<String> issuingState,
        ChipOrder chip) {

    /** A passport booklet (TD3) without optional data, its chip as its state usually has it. */
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
                Optional.empty(),
                ChipOrder.standard());
    }

    /** The same order as a document of another size with this optional data. */
    public PassportOrder as(DocumentFormat otherFormat, String otherOptionalData) {
        return with(access, otherFormat, otherOptionalData, issuingState, chip);
    }

    /** The same order under another issuing state's code in the MRZ than that of the state that signs. */
    public PassportOrder withIssuingState(String code) {
        return with(access, format, optionalData, Optional.of(code), chip);
    }

    /** The same order with other access protocols. */
    public PassportOrder with(AccessProtocols other) {
        return with(other, format, optionalData, issuingState, chip);
    }

    /** The same order with its data groups hashed otherwise. */
    public PassportOrder hashedWith(HashAlgorithm other) {
        return with(chip.securityObject().hashedWith(other));
    }

    /** The same order, the chip secured so. */
    public PassportOrder with(ChipSecurityOrder security) {
        return with(chip.with(security));
    }

    /** The same order with these data groups. */
    public PassportOrder with(DataGroupsOrder dataGroups) {
        return with(chip.with(dataGroups));
    }

    /** The same order with this master file. */
    public PassportOrder with(MasterFileOrder masterFile) {
        return with(chip.with(masterFile));
    }

    /** The same order, hashed and signed so. */
    public PassportOrder with(SecurityObjectOrder securityObject) {
        return with(chip.with(securityObject));
    }

    /** The same order with another chip. */
    public PassportOrder with(ChipOrder other) {
        return with(access, format, optionalData, issuingState, other);
    }

    private PassportOrder with(
            AccessProtocols otherAccess,
            DocumentFormat otherFormat,
            String otherOptionalData,
            Optional<String> otherState,
            ChipOrder otherChip) {
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
                otherAccess,
                otherFormat,
                otherOptionalData,
                otherState,
                otherChip);
    }

    /** Names the kind of document only. */
    @Override
    public String toString() {
        return "PassportOrder[" + format + ", " + portraitCoding + ", " + access + ", " + chip + "]";
    }
}
