// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MrzDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "740812, 1974-08-12",
        "260301, 2026-03-01",
        "260302, 1926-03-02",
        "000229, 2000-02-29",
        "240229, 2024-02-29",
        "270228, 1927-02-28"
    })
    void aBirthDateIsTheLatestThatIsNotInTheFuture(String raw, LocalDate expected) {
        assertThat(new MrzDate(raw).asBirthDate(TODAY)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "260301, 2026-03-01",
        "260101, 2026-01-01",
        "410101, 2041-01-01",
        "420101, 1942-01-01",
        "250101, 2025-01-01",
        "991231, 1999-12-31"
    })
    void anExpiryDateLiesAtMostFifteenYearsAhead(String raw, LocalDate expected) {
        assertThat(new MrzDate(raw).asExpiryDate(TODAY)).contains(expected);
    }

    @Test
    void theTurnOfACenturyIsCrossedForwards() {
        assertThat(new MrzDate("050101").asExpiryDate(LocalDate.of(2095, 6, 1))).contains(LocalDate.of(2105, 1, 1));
    }

    @Test
    void aDateThatTheFormatDoesNotHaveIsUnknown() {
        assertThat(MrzDate.NOT_PRINTED.unknown()).isTrue();
        assertThat(MrzDate.NOT_PRINTED.complete()).isFalse();
        assertThat(MrzDate.NOT_PRINTED.asExpiryDate(TODAY)).isEmpty();
        assertThat(MrzDate.NOT_PRINTED.asBirthDate(TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"74<<<<", "<<<<<<", "741332", "230229"})
    void whatIsNoWholeDayIsNoDate(String raw) {
        assertThat(new MrzDate(raw).asBirthDate(TODAY)).isEmpty();
        assertThat(new MrzDate(raw).asExpiryDate(TODAY)).isEmpty();
    }
}
