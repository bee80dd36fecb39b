// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;
import static org.gatehouse.document.lds.Encoded.text;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Dg11Test {
    private static final byte[] TAG_LIST = object(0x5C, hex("5f0e5f11"));

    @Test
    void readsAllDetails() throws LdsException {
        Dg11 dg11 = Dg11.of(object(
                0x6B,
                TAG_LIST,
                object(0x5F0E, text("ÉRIKSSON<<ANNA<MARÍA")),
                object(0xA0, hex("020102"), object(0x5F0F, text("ANNE")), object(0x5F0F, text("MARIE"))),
                object(0x5F10, text("1234")),
                object(0x5F2B, text("19740812")),
                object(0x5F11, text("ZENITH<UTOPIA")),
                object(0x5F42, text("STREET<TOWN")),
                object(0x5F12, text("1")),
                object(0x5F13, text("BAKER")),
                object(0x5F14, text("DR")),
                object(0x5F15, text("NONE")),
                object(0x5F16, hex("ffd8")),
                object(0x5F17, text("A1<B2")),
                object(0x5F18, text("C"))));
        assertThat(dg11.fullName()).hasValue("ÉRIKSSON<<ANNA<MARÍA");
        assertThat(dg11.otherNames()).containsExactly("ANNE", "MARIE");
        assertThat(dg11.personalNumber()).hasValue("1234");
        assertThat(dg11.dateOfBirth()).hasValue("19740812");
        assertThat(dg11.placeOfBirth()).containsExactly("ZENITH", "UTOPIA");
        assertThat(dg11.address()).containsExactly("STREET", "TOWN");
        assertThat(dg11.telephone()).hasValue("1");
        assertThat(dg11.profession()).hasValue("BAKER");
        assertThat(dg11.title()).hasValue("DR");
        assertThat(dg11.personalSummary()).hasValue("NONE");
        assertThat(dg11.proofOfCitizenship()).hasValue(hex("ffd8"));
        assertThat(dg11.otherDocuments()).containsExactly("A1", "B2");
        assertThat(dg11.custody()).hasValue("C");
        assertThat(dg11.unknownObjects()).isZero();
        assertThat(dg11.toString()).doesNotContain("ANN", "1974", "BAKER");
    }

    @Test
    void detailsMayBeMissingAndUnknownOnesAreCounted() throws LdsException {
        Dg11 dg11 = Dg11.of(object(0x6B, TAG_LIST, object(0x5F70, text("X")), object(0x04, text("Y"))));
        assertThat(dg11.fullName()).isEmpty();
        assertThat(dg11.otherNames()).isEmpty();
        assertThat(dg11.placeOfBirth()).isEmpty();
        assertThat(dg11.unknownObjects()).isEqualTo(2);
    }

    @Test
    void aDateMayBePackedTwoDigitsAByte() throws LdsException {
        assertThat(Dg11.of(object(0x6B, TAG_LIST, object(0x5F2B, hex("19740812"))))
                        .dateOfBirth())
                .hasValue("19740812");
        assertCode(LdsErrorCode.STRUCTURE, object(0x5F2B, hex("1974081a")));
        assertCode(LdsErrorCode.STRUCTURE, object(0x5F2B, text("1974081A")));
        assertCode(LdsErrorCode.LENGTH, object(0x5F2B, hex("197408")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020102", "020200", "0200", "0201ff"})
    void aListOfAnotherSizeThanItSaysIsRefused(String count) {
        byte[] list = object(0xA0, hex(count.equals("020200") ? "02020001" : count), object(0x5F0F, text("ANNE")));
        assertCode(LdsErrorCode.STRUCTURE, list);
    }

    @Test
    void nothingIsUnbounded() throws LdsException {
        byte[][] names = new byte[34][];
        Arrays.fill(names, object(0x5F0F, text("N")));
        names[0] = hex("020121");
        assertCode(LdsErrorCode.TOO_MANY, object(0xA0, names));
        byte[][] unknown = new byte[33][];
        Arrays.fill(unknown, object(0x04));
        assertCode(LdsErrorCode.TOO_MANY, unknown);
        assertCode(LdsErrorCode.LENGTH, object(0x5F0E, new byte[2049]));
        assertThat(Dg11.of(object(0x6B, TAG_LIST, object(0x5F0E, new byte[2048])))
                        .fullName())
                .isPresent();
    }

    @Test
    void aDetailTwiceAndAMissingTagListAreRefused() {
        assertCode(LdsErrorCode.STRUCTURE, object(0x5F14, text("A")), object(0x5F14, text("B")));
        assertThatThrownBy(() -> Dg11.of(object(0x6B, object(0x5F14, text("A")))))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.STRUCTURE));
    }

    private static void assertCode(LdsErrorCode code, byte[]... objects) {
        assertThatThrownBy(() -> Dg11.of(object(0x6B, TAG_LIST, Encoded.bytes(objects))))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
