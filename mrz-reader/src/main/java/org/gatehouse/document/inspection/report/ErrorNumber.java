// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.inspection.InspectionReport;

/** Errors as numbers in the range that BSI TR-03135-1 §5.3 leaves to vendors. A number never changes its meaning. */
final class ErrorNumber {
    /** An error that has no number of its own yet. */
    static final int OTHER = 1000;

    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("CHIP_ABSENT", 1001),
            Map.entry("CHIP_LOST", 1002),
            Map.entry("CHIP_TIMEOUT", 1003),
            Map.entry("READER_FAILED", 1004),
            Map.entry("APPLICATION_MISSING", 1005),
            Map.entry("CARD_ACCESS_MALFORMED", 1006),
            Map.entry("PACE_FAILED", 1007),
            Map.entry("BAC_FAILED", 1008),
            Map.entry("CHIP_REFUSED", 1009),
            Map.entry("SECURE_MESSAGING_FAILED", 1010),
            Map.entry("FILE_MISSING", 1011),
            Map.entry("FILE_TOO_LARGE", 1012),
            Map.entry("FILE_MALFORMED", 1013),
            Map.entry("CHIP_AUTHENTICATION_FAILED", 1014),
            Map.entry("CHIP_AUTHENTICATION_IMPOSSIBLE", 1015),
            Map.entry("DOCUMENT_CHANGED", 1101),
            Map.entry("INTERNAL_FAULT", 1102));

    private ErrorNumber() {}

    /** Empty when there was no error, as the guideline wants. */
    static Optional<Integer> of(InspectionReport report) {
        return report.error()
                .map(Enum::name)
                .or(() -> report.chipError().map(Enum::name))
                .map(ErrorNumber::of);
    }

    static int of(String name) {
        return NUMBERS.getOrDefault(name, OTHER);
    }
}
