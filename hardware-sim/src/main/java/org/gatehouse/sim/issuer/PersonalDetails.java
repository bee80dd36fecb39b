// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * DG11, additional personal details (Doc 9303-10 §4.7.11), as far as a border asks for them.
 *
 * @param fullName in national characters, identifiers separated by {@code <<}
 * @param otherNames at most 99
 * @param personalNumber as the state gives it
 * @param birthDate in full
 * @param birthPlace components separated by fillers
 * @param address likewise
 * @param telephone digits
 * @param profession in national characters
 */
public record PersonalDetails(
        Optional<String> fullName,
        List<String> otherNames,
        Optional<String> personalNumber,
        Optional<LocalDate> birthDate,
        Optional<String> birthPlace,
        Optional<String> address,
        Optional<String> telephone,
        Optional<String> profession) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    public PersonalDetails {
        otherNames = List.copyOf(otherNames);
    }

    /** The name and the full date of birth, and nothing more. */
    public static PersonalDetails of(String fullName, LocalDate birthDate) {
        return new PersonalDetails(
                Optional.of(fullName),
                List.of(),
                Optional.empty(),
                Optional.of(birthDate),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same with other names. */
    public PersonalDetails withOtherNames(String... names) {
        return new PersonalDetails(
                fullName, List.of(names), personalNumber, birthDate, birthPlace, address, telephone, profession);
    }

    /** The same with a personal number. */
    public PersonalDetails withPersonalNumber(String number) {
        return new PersonalDetails(
                fullName, otherNames, Optional.of(number), birthDate, birthPlace, address, telephone, profession);
    }

    /** The same with a place of birth. */
    public PersonalDetails bornIn(String place) {
        return new PersonalDetails(
                fullName, otherNames, personalNumber, birthDate, Optional.of(place), address, telephone, profession);
    }

    byte[] file() {
        return new TaggedFields()
                .text(0x5F0E, fullName)
                .names(0x5F0F, otherNames)
                .text(0x5F10, personalNumber)
                .text(0x5F2B, birthDate.map(DATE::format))
                .text(0x5F11, birthPlace)
                .text(0x5F42, address)
                .text(0x5F12, telephone)
                .text(0x5F13, profession)
                .file(LdsFile.DG11);
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "PersonalDetails[]";
    }
}
