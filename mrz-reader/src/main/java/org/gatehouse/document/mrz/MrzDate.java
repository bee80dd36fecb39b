// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of an MRZ as printed: {@code YYMMDD}, unknown parts as fillers (Doc 9303-3 §4.8). The MRZ does not say which
 * century it means, so every reading of it needs the day on which it is read.
 *
 * @param raw the six characters as printed; empty only for {@link #NOT_PRINTED}
 */
public record MrzDate(String raw) {
    /** Of a format that has no such date: the French identity card and its expiry. */
    public static final MrzDate NOT_PRINTED = new MrzDate("");

    private static final int CHARACTERS = 6;

    /** A year of expiry lies at most this far ahead, else in the past (BSI TR-03135-1 §5.7.1). */
    private static final int EXPIRY_YEARS_AHEAD = 15;

    public MrzDate {
        if (raw.length() != CHARACTERS && !raw.isEmpty()) {
            throw new IllegalArgumentException("a date of an MRZ has six characters");
        }
    }

    /** Whether all six characters are digits. That does not make it a day of the calendar. */
    public boolean complete() {
        return !raw.isEmpty() && raw.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether nothing of the date is known: it is all fillers, or the format has none. */
    public boolean unknown() {
        return raw.chars().allMatch(c -> c == '<');
    }

    /** The latest such day that is not after {@code today}; empty when parts are unknown or it is no day. */
    public Optional<LocalDate> asBirthDate(LocalDate today) {
        int century = today.getYear() / 100 * 100;
        return day(century).filter(d -> !d.isAfter(today)).or(() -> day(century - 100));
    }

    /**
     * The day of expiry: the year of {@code today} or one of the fifteen after it when that fits, else the latest such
     * year before (BSI TR-03135-1 §5.7.1); empty when parts are unknown or it is no day.
     */
    public Optional<LocalDate> asExpiryDate(LocalDate today) {
        if (!complete()) {
            return Optional.empty();
        }
        int year = today.getYear() / 100 * 100 + Integer.parseInt(raw.substring(0, 2));
        if (year > today.getYear() + EXPIRY_YEARS_AHEAD) {
            return day(year / 100 * 100 - 100);
        }
        boolean next = year < today.getYear() && year + 100 <= today.getYear() + EXPIRY_YEARS_AHEAD;
        return day(year / 100 * 100 + (next ? 100 : 0));
    }

    private Optional<LocalDate> day(int century) {
        if (!complete()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(century + number(0), number(2), number(4)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private int number(int from) {
        return Integer.parseInt(raw.substring(from, from + 2));
    }

    @Override
    public String toString() {
        return complete() ? "MrzDate[complete]" : "MrzDate[partial]";
    }
}
