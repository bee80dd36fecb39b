// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MrzViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void theSameDateIsInterpretedOtherwiseOnAnotherDay() throws MrzException {
        Mrz mrz = MrzParser.parse(List.of(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO26<<<<2F4204159ZE184226B<<<<<11"));
        assertThat(MrzView.of(mrz, TODAY).fields())
                .contains(entry("birthDateInterpreted", ""), entry("expiryDateInterpreted", "1942-04-15"));
        assertThat(MrzView.of(mrz, TODAY.plusYears(2)).fields()).contains(entry("expiryDateInterpreted", "2042-04-15"));
    }

    @Test
    void whatAFormatDoesNotHaveIsShownEmpty() throws MrzException {
        Mrz card = MrzParser.parse(
                List.of("IDFRASPECIMEN<<<<<<<<<<<<<<<<<932013", "0506932020438ZUZANNA<<TEST<2906209F3"));
        assertThat(MrzView.of(card, TODAY).fields())
                .contains(entry("nationality", ""), entry("expiryDate", ""), entry("expiryDateInterpreted", ""));
    }

    @Test
    void showsFieldsAndChecksByNameAndPrintsNothingPersonal() throws MrzException {
        MrzView view = MrzView.of(
                MrzParser.parse(List.of(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
                        "L898902C36UTO7408122F1204159ZE184226B<<<<<11")),
                TODAY);
        assertThat(view.format()).isEqualTo("TD3");
        assertThat(view.fields())
                .contains(
                        entry("secondaryIdentifier", "ANNA MARIA"),
                        entry("sex", "female"),
                        entry("birthDate", "740812"),
                        entry("birthDateInterpreted", "1974-08-12"),
                        entry("expiryDate", "120415"),
                        entry("expiryDateInterpreted", "2012-04-15"))
                .hasSize(12);
        assertThat(view.checks())
                .containsExactly(
                        entry("documentNumber", true),
                        entry("birthDate", true),
                        entry("expiryDate", true),
                        entry("optionalData", true),
                        entry("composite", false));
        assertThat(view.valid()).isFalse();
        assertThat(view).hasToString("MrzView[TD3, not valid]");
    }
}
