// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuingStatesTest {
    @ParameterizedTest
    @CsvSource({
        "D, DE", "GBR, GB", "GBD, GB", "NLD, NL", "RKS, KS", "RKS, XK", "UNO, UN", "EUE, EU", "HKG, CN", "UTO, UT",
        "QZA, QZ", "ZZA, ZZ", "UNK, UN", "UNK, KS", "MAC, MO", "XOM, XO", "GBS, GB", "CHN, CN"
    })
    void aStatesOwnSignerMatches(String state, String country) {
        assertThat(IssuingStates.match(state, country)).contains(true);
        assertThat(IssuingStates.match(state, "FR")).contains(false);
    }

    @Test
    void anOrganisationsOwnLettersMatchAndAnyOtherSignerIsUndecided() {
        for (String organisation : List.of("XBA", "XIM", "XCC", "XCE", "XCO", "XEC", "XPO", "XES", "XMP", "XDC")) {
            assertThat(IssuingStates.match(organisation, organisation.substring(0, 2)))
                    .contains(true);
            assertThat(IssuingStates.match(organisation, "FR")).isEmpty();
        }
    }

    @Test
    void signersOfTwoCountriesGoTogetherWhereOneStateMayHaveBoth() {
        assertThat(IssuingStates.together("DE", "DE")).isTrue();
        assertThat(IssuingStates.together("HK", "CN")).isTrue();
        assertThat(IssuingStates.together("XK", "KS")).isTrue();
        assertThat(IssuingStates.together("HK", "MO")).isFalse();
        assertThat(IssuingStates.together("DE", "FR")).isFalse();
    }

    @Test
    void aStateWithoutAKnownCountryIsUndecided() {
        assertThat(IssuingStates.match("XXA", "DE")).isEmpty();
        assertThat(IssuingStates.match("DEU?", "DE")).isEmpty();
        assertThat(IssuingStates.match("", "DE")).isEmpty();
    }
}
