// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.List;
import java.util.Optional;

/**
 * DG11: additional personal details (Doc 9303-10 §4.7.11). All of it is personal data: whoever reads it forgets it.
 *
 * @param fullName name of the holder in the national characters, {@code <} between its parts as in the MRZ
 * @param otherNames further names
 * @param personalNumber personal number
 * @param dateOfBirth the full date of birth, eight digits CCYYMMDD; 00 for an unknown month or day
 * @param placeOfBirth its lines
 * @param address permanent address, its lines
 * @param telephone telephone number
 * @param profession profession
 * @param title title
 * @param personalSummary personal summary
 * @param proofOfCitizenship an encoded image
 * @param otherDocuments numbers of other valid travel documents
 * @param custody custody information
 * @param unknownObjects how many objects with tags of no meaning were skipped
 */
public record Dg11(
        Optional<String> fullName,
        List<String> otherNames,
        Optional<String> personalNumber,
        Optional<String> dateOfBirth,
        List<String> placeOfBirth,
        List<String> address,
        Optional<String> telephone,
        Optional<String> profession,
        Optional<String> title,
        Optional<String> personalSummary,
        Optional<byte[]> proofOfCitizenship,
        List<String> otherDocuments,
        Optional<String> custody,
        int unknownObjects) {
    static final int TAG = 0x6B;
    private static final int DATE_DIGITS = 8;

    private static final List<Integer> KNOWN = List.of(
            0x5F0E, 0xA0, 0x5F10, 0x5F2B, 0x5F11, 0x5F42, 0x5F12, 0x5F13, 0x5F14, 0x5F15, 0x5F16, 0x5F17, 0x5F18);

    public Dg11 {
        otherNames = List.copyOf(otherNames);
        placeOfBirth = List.copyOf(placeOfBirth);
        address = List.copyOf(address);
        otherDocuments = List.copyOf(otherDocuments);
    }

    /**
     * Reads the raw file.
     *
     * @throws LdsException when it is not a DG11, or one of its objects is not what its tag promises
     */
    public static Dg11 of(byte[] file) throws LdsException {
        DetailObjects details = DetailObjects.of(file, TAG, KNOWN);
        return new Dg11(
                details.text(0x5F0E),
                details.others(0x5F0F),
                details.text(0x5F10),
                details.digits(0x5F2B, DATE_DIGITS),
                details.lines(0x5F11),
                details.lines(0x5F42),
                details.text(0x5F12),
                details.text(0x5F13),
                details.text(0x5F14),
                details.text(0x5F15),
                details.bytes(0x5F16),
                details.lines(0x5F17),
                details.text(0x5F18),
                details.unknown());
    }

    @Override
    public String toString() {
        return "Dg11[" + unknownObjects + " unknown]";
    }
}
