// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MachineReadableZoneTest {
    private static final PassportOrder SPECIMEN = Orders.specimen(PortraitCoding.JPEG, AccessProtocols.BAC);
    private static final PassportOrder OVERLONG = Orders.numbered(
                    "D23145890734", LocalDate.of(1934, 7, 12), Sex.MALE, LocalDate.of(1995, 7, 12))
            .as(DocumentFormat.TD1, "");

    @Test
    void composesThePassportOfDoc9303Part4() throws Exception {
        assertThat(MachineReadableZone.compose("UTO", SPECIMEN.as(DocumentFormat.TD3, "ZE184226B")))
                .containsExactly(
                        "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    }

    @Test
    void leavesAFillerAsTheCheckDigitOfAbsentOptionalData() throws Exception {
        assertThat(MachineReadableZone.compose("UTO", SPECIMEN).get(1))
                .isEqualTo("L898902C36UTO7408122F1204159<<<<<<<<<<<<<<<8");
    }

    @Test
    void composesTheCardOfDoc9303Part5() throws Exception {
        PassportOrder card = Orders.named(
                "Eriksson",
                "Anna Maria",
                Orders.numbered("D23145890", LocalDate.of(1974, 8, 12), Sex.FEMALE, LocalDate.of(2012, 4, 15))
                        .as(DocumentFormat.TD1, ""));
        assertThat(MachineReadableZone.compose("UTO", card))
                .containsExactly(
                        "I<UTOD231458907<<<<<<<<<<<<<<<",
                        "7408122F1204159UTO<<<<<<<<<<<6",
                        "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");
    }

    @Test
    void letsALongNumberOverflowAsTheCardOfDoc9303Part11() throws Exception {
        assertThat(MachineReadableZone.compose("UTO", OVERLONG).subList(0, 2))
                .containsExactly("I<UTOD23145890<7349<<<<<<<<<<<", "3407127M9507122UTO<<<<<<<<<<<2");
        assertThat(MachineReadableZone.secret(OVERLONG).mrzInformation()).isEqualTo("D23145890734934071279507122");
    }

    @Test
    void givesTheMrzInformationOfDoc9303Part11AppendixD() {
        PassportOrder order =
                Orders.numbered("L898902C", LocalDate.of(1969, 8, 6), Sex.FEMALE, LocalDate.of(1994, 6, 23));
        assertThat(MachineReadableZone.secret(order).mrzInformation()).isEqualTo("L898902C<369080619406236");
    }

    @Test
    void fillsTheUpperOptionalDataOfACardBeforeTheMiddle() throws Exception {
        assertThat(MachineReadableZone.compose("UTO", OVERLONG.as(DocumentFormat.TD1, "ABCDEFGHIJKLMN")))
                .element(0)
                .isEqualTo("I<UTOD23145890<7349<ABCDEFGHIJ");
        assertThat(MachineReadableZone.compose("UTO", OVERLONG.as(DocumentFormat.TD1, "ABCDEFGHIJKLMN"))
                        .get(1))
                .startsWith("3407127M9507122UTOKLMN<<<<<<<");
    }

    @Test
    void printsAnUnspecifiedSexAndAShortNationalityWithFillers() throws Exception {
        PassportOrder order = new PassportOrder(
                "X1",
                "Doe",
                "",
                "D",
                LocalDate.of(2001, 1, 31),
                Sex.UNSPECIFIED,
                LocalDate.of(2030, 12, 1),
                SPECIMEN.portrait(),
                PortraitCoding.JPEG,
                AccessProtocols.PACE);
        assertThat(MachineReadableZone.compose("UTO", order).get(1))
                .startsWith("X1<<<<<<<")
                .contains("D<<010131", "<301201");
    }

    @Test
    void namesWhatCannotBePrinted() {
        LocalDate day = LocalDate.of(2000, 1, 1);
        assertFault(Orders.numbered("L898902C34", day, Sex.MALE, day), IssuanceFault.DOCUMENT_NUMBER_INVALID);
        assertFault(Orders.numbered("", day, Sex.MALE, day), IssuanceFault.DOCUMENT_NUMBER_INVALID);
        assertFault(Orders.numbered("l8", day, Sex.MALE, day), IssuanceFault.DOCUMENT_NUMBER_INVALID);
        assertFault(SPECIMEN.as(DocumentFormat.TD3, "123456789012345"), IssuanceFault.OPTIONAL_DATA_INVALID);
        assertFault(OVERLONG.as(DocumentFormat.TD1, "A".repeat(22)), IssuanceFault.OPTIONAL_DATA_INVALID);
        assertThatThrownBy(() -> MachineReadableZone.compose("U1", SPECIMEN)).hasMessage("STATE_CODE_INVALID");
    }

    private static void assertFault(PassportOrder order, IssuanceFault fault) {
        assertThatThrownBy(() -> MachineReadableZone.compose("UTO", order))
                .isInstanceOfSatisfying(
                        IssuanceException.class, e -> assertThat(e.fault()).isEqualTo(fault));
    }
}
