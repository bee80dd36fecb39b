// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {

    @ParameterizedTest
    @CsvSource({
        "Eriksson, ERIKSSON",
        "van der Muellen, VAN<DER<MUELLEN",
        "Smith-Jones, SMITH<JONES",
        "Åström, AASTROEM",
        "Müßig, MUESSIG",
        "Þórðardóttir, THORDARDOTTIR",
        "Œuvré, OEUVRE",
        "Łukasiewicz, LUKASIEWICZ",
        "Peña, PENA",
        "Đặng, DANG",
        "Ağaoğlu, AGAOGLU",
        "Işık, ISIK",
        "' Martin  ', MARTIN"
    })
    void writesLatinLettersAsTheTableSays(String name, String mrz) throws Exception {
        assertThat(Transliteration.toMrz(name)).isEqualTo(mrz);
    }

    @Test
    void dropsAnApostropheAndTurnsACommaIntoAFiller() throws Exception {
        assertThat(Transliteration.toMrz("O'Connor")).isEqualTo("OCONNOR");
        assertThat(Transliteration.toMrz("Anna, Maria")).isEqualTo("ANNA<MARIA");
    }

    @Test
    void takesDecomposedLettersForTheSameAsComposedOnes() throws Exception {
        assertThat(Transliteration.toMrz("Mu\u0308ller")).isEqualTo("MUELLER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Юрий", "Henry8", "A&B", "名"})
    void refusesWhatTheTableDoesNotKnow(String name) {
        assertThatThrownBy(() -> Transliteration.toMrz(name))
                .isInstanceOfSatisfying(
                        IssuanceException.class,
                        e -> assertThat(e.fault()).isEqualTo(IssuanceFault.NAME_NOT_TRANSLITERABLE));
    }
}
