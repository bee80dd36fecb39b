// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An MRZ as plain values that any JSON writer prints as they stand. Holds personal data like the {@link Mrz} it shows; {@link
 * #toString()} shows none of it.
 *
 * @param format name of the format
 * @param fields the fields by their names, in the order of a page; empty text for an empty field, for one that the format does not
 *     have, and for a date that is no whole day
 * @param checks every check digit and whether it is right, by the name of what it guards
 * @param valid whether all of them are right
 * @param warnings what is unusual
 */
public record MrzView(
        String format, Map<String, String> fields, Map<String, Boolean> checks, boolean valid, List<String> warnings) {

    /**
     * What there is to show of an MRZ: dates as printed, and as whole days of the calendar where they are that.
     *
     * @param today the day of reading, without which the years have no century
     */
    public static MrzView of(Mrz mrz, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("documentCode", mrz.documentCode());
        fields.put("issuingState", mrz.issuingState());
        fields.put("documentNumber", mrz.documentNumber());
        fields.put("primaryIdentifier", mrz.primaryIdentifier());
        fields.put("secondaryIdentifier", mrz.secondaryIdentifier());
        fields.put("nationality", mrz.nationality());
        fields.put("birthDate", mrz.birthDate().raw());
        fields.put("birthDateInterpreted", day(mrz.birthDate().asBirthDate(today)));
        fields.put("sex", mrz.sex().name().toLowerCase(Locale.ROOT));
        fields.put("expiryDate", mrz.expiryDate().raw());
        fields.put("expiryDateInterpreted", day(mrz.expiryDate().asExpiryDate(today)));
        fields.put("optionalData", mrz.optionalData());
        Map<String, Boolean> checks = new LinkedHashMap<>();
        for (CheckDigit check : mrz.checks()) {
            checks.put(camelCase(check.field().name()), check.valid());
        }
        return new MrzView(mrz.format().name(), fields, checks, mrz.valid(), mrz.warnings());
    }

    private static String day(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse("");
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return "MrzView[" + format + (valid ? ", valid]" : ", not valid]");
    }
}
