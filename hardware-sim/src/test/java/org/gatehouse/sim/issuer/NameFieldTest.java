// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NameFieldTest {
    private static final int TD3 = 39;
    private static final int TD1 = 30;

    @Test
    void fillsAShortNameUp() throws Exception {
        assertThat(NameField.of("Eriksson", "Anna Maria", TD3)).isEqualTo("ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<");
        assertThat(NameField.of("Arkfreith", "", TD1)).isEqualTo("ARKFREITH<<<<<<<<<<<<<<<<<<<<<");
    }

    @Test
    void keepsANameThatFitsExactly() throws Exception {
        assertThat(NameField.of("Papandropoulous", "Jonathon Warren Trevor", TD3))
                .isEqualTo("PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR");
    }

    @Test
    void cutsTheSecondaryIdentifierAsDoc9303Part4Prints() throws Exception {
        assertThat(NameField.of("Nilavadhanananda", "Chayapa Dejthamrong Krasuang", TD3))
                .isEqualTo("NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K");
        assertThat(NameField.of("Nilavadhanananda", "Arnpol Petch Charonguang", TD3))
                .isEqualTo("NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU");
    }

    @Test
    void cutsALongPrimaryIdentifierSoThatTheFirstGivenNameStays() throws Exception {
        assertThat(NameField.of("Bennelong Wooloomooloo Warrandyte Warnambool", "Dingo Potoroo", TD3))
                .isEqualTo("BENNELONG<WOOLOOMOOLOO<WARRANDYT<<DINGO");
    }

    @Test
    void letsALetterGiveWayWhereASeparatorWouldComeLast() throws Exception {
        assertThat(NameField.of("Nilavadhanananda", "Chayapa Ann Bea", TD1))
                .isEqualTo("NILAVADHANANANDA<<CHAYAPA<AN<B");
    }

    @Test
    void refusesANameOfWhichNothingIsLeft() {
        assertThatThrownBy(() -> NameField.of("'", "Anna", TD3)).isInstanceOf(IssuanceException.class);
    }

    @Test
    void makesAFieldOfTheRightLengthOutOfAnyName() throws Exception {
        Random random = new Random(9303);
        for (int i = 0; i < 5000; i++) {
            String field = NameField.of("A" + name(random), name(random), TD1);
            assertThat(field).hasSize(TD1).matches("[A-Z]+(<{1,2}[A-Z]+)*<*");
        }
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(40); length > 0; length--) {
            name.append(random.nextInt(3) == 0 ? ' ' : (char) ('A' + random.nextInt(26)));
        }
        return name.toString();
    }
}
