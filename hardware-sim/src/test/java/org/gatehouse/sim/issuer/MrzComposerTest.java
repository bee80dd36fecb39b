// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MrzComposerTest {

    @Test
    void composesTheCardOfDoc9303Part6() throws Exception {
        MrzContent content = anna("I", "D23145890", "UTO", "740812", "120415", "");
        assertThat(MrzComposer.compose(MrzFormat.TD2, content))
                .containsExactly("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6");
    }

    @Test
    void letsALongNumberOverflowOnTheCardOfTwoLines() throws Exception {
        MrzContent content = new MrzContent(
                "I", "UTO", "D23145890734", "Stevenson", "Peter John", "UTO", "340712", Sex.MALE, "950712", "");
        assertThat(MrzComposer.compose(MrzFormat.TD2, content))
                .containsExactly("I<UTOSTEVENSON<<PETER<JOHN<<<<<<<<<<", "D23145890<UTO3407127M95071227349<<<8");
    }

    @Test
    void composesTheVisasOfDoc9303Part7() throws Exception {
        assertThat(MrzComposer.compose(
                        MrzFormat.MRV_A, anna("V", "L8988901C", "XXX", "400907", "961210", "6ZE184226B")))
                .containsExactly(
                        "V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L8988901C4XXX4009078F96121096ZE184226B<<<<<<");
        assertThat(MrzComposer.compose(MrzFormat.MRV_B, anna("V", "L8988901C", "XXX", "400907", "961210", "")))
                .containsExactly("V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "L8988901C4XXX4009078F9612109<<<<<<<<");
    }

    @Test
    void composesTheFrenchLayout() throws Exception {
        MrzContent content =
                new MrzContent("ID", "FRA", "880692310285", "Berthier", "Corinne", "FRA", "651206", Sex.FEMALE, "", "");
        assertThat(MrzComposer.compose(MrzFormat.FRENCH_ID, content))
                .containsExactly("IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<", "8806923102858CORINNE<<<<<<<6512068F6");
    }

    @Test
    void keepsFrenchGivenNamesTwoFillersApart() throws Exception {
        MrzContent content = new MrzContent(
                "ID", "FRA", "880692310285", "Berthier", "Zoe Anne-Li", "FRA", "651206", Sex.FEMALE, "", "");
        assertThat(MrzComposer.compose(MrzFormat.FRENCH_ID, content).get(1)).contains("ZOE<<ANNE<LI<<");
    }

    @Test
    void keepsUnknownPartsOfADate() throws Exception {
        assertThat(MrzComposer.compose(MrzFormat.TD2, anna("I", "D23145890", "UTO", "74<<<<", "120415", ""))
                        .get(1))
                .startsWith("D231458907UTO74<<<<1");
    }

    @Test
    void refusesAVisaNumberThatWouldOverflow() {
        assertThatThrownBy(() ->
                        MrzComposer.compose(MrzFormat.MRV_A, anna("V", "L8988901C1", "XXX", "400907", "961210", "")))
                .isInstanceOf(IssuanceException.class)
                .hasMessage("DOCUMENT_NUMBER_INVALID");
    }

    private static MrzContent anna(
            String code, String number, String nationality, String birth, String expiry, String optional) {
        return new MrzContent(
                code, "UTO", number, "Eriksson", "Anna Maria", nationality, birth, Sex.FEMALE, expiry, optional);
    }
}
