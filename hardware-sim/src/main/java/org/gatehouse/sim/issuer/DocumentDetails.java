// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * DG12, additional document details (Doc 9303-10 §4.7.12), as far as a border asks for them.
 *
 * @param authority who issued the document
 * @param issued when
 * @param otherPersons at most 99 names
 * @param endorsements observations
 * @param personalised when the chip was written
 * @param machine serial number of the machine that wrote it
 */
public record DocumentDetails(
        Optional<String> authority,
        Optional<LocalDate> issued,
        List<String> otherPersons,
        Optional<String> endorsements,
        Optional<LocalDateTime> personalised,
        Optional<String> machine) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    public DocumentDetails {
        otherPersons = List.copyOf(otherPersons);
    }

    /** Issuing authority and date of issue, and nothing more. */
    public static DocumentDetails of(String authority, LocalDate issued) {
        return new DocumentDetails(
                Optional.of(authority),
                Optional.of(issued),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, written at this time by this machine. */
    public DocumentDetails personalised(LocalDateTime time, String machineNumber) {
        return new DocumentDetails(
                authority, issued, otherPersons, endorsements, Optional.of(time), Optional.of(machineNumber));
    }

    byte[] file() {
        return new TaggedFields()
                .text(0x5F19, authority)
                .text(0x5F26, issued.map(DATE::format))
                .names(0x5F1A, otherPersons)
                .text(0x5F1B, endorsements)
                .text(0x5F55, personalised.map(TIME::format))
                .text(0x5F56, machine)
                .file(LdsFile.DG12);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "DocumentDetails[]";
    }
}
