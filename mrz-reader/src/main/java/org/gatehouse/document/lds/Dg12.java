// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.List;
import java.util.Optional;

/**
 * DG12: additional document details (Doc 9303-10 §4.7.12).
 *
 * @param issuingAuthority issuing authority
 * @param dateOfIssue eight digits CCYYMMDD
 * @param otherPersons names of other persons in the document, {@code <} between their parts
 * @param endorsements endorsements and observations
 * @param taxExit tax and exit requirements
 * @param front an encoded image of the document's front
 * @param rear an encoded image of the document's rear
 * @param personalised when it was personalised, fourteen digits CCYYMMDDhhmmss
 * @param personalisationSystem serial number of the personalisation system
 * @param unknownObjects how many objects with tags of no meaning were skipped
 */
public record Dg12(
        Optional<String> issuingAuthority,
        Optional<String> dateOfIssue,
        List<String> otherPersons,
        Optional<String> endorsements,
        Optional<String> taxExit,
        Optional<byte[]> front,
        Optional<byte[]> rear,
        Optional<String> personalised,
        Optional<String> personalisationSystem,
        int unknownObjects) {
    static final int TAG = 0x6C;
    private static final int DATE_DIGITS = 8;
    private static final int TIME_DIGITS = 14;

    private static final List<Integer> KNOWN =
            List.of(0x5F19, 0x5F26, 0xA0, 0x5F1B, 0x5F1C, 0x5F1D, 0x5F1E, 0x5F55, 0x5F56);

    public Dg12 {
        otherPersons = List.copyOf(otherPersons);
    }

    /**
     * Reads the raw file.
     *
     * @throws LdsException when it is not a DG12, or one of its objects is not what its tag promises
     */
    public static Dg12 of(byte[] file) throws LdsException {
        DetailObjects details = DetailObjects.of(file, TAG, KNOWN);
        return new Dg12(
                details.text(0x5F19),
                details.digits(0x5F26, DATE_DIGITS),
                details.others(0x5F1A),
                details.text(0x5F1B),
                details.text(0x5F1C),
                details.bytes(0x5F1D),
                details.bytes(0x5F1E),
                details.digits(0x5F55, TIME_DIGITS),
                details.text(0x5F56),
                details.unknown());
    }

    @Override
    public String toString() {
        return "Dg12[" + unknownObjects + " unknown]";
    }
}
