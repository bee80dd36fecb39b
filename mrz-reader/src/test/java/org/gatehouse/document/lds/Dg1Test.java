// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gatehouse.document.mrz.MrzFormat;
import org.junit.jupiter.api.Test;

class Dg1Test {
    private static final String TD1 =
            "I<UTOD231458907<<<<<<<<<<<<<<<" + "7408122F1204159UTO<<<<<<<<<<<6" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";
    private static final String TD2 = "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<" + "D231458907UTO7408122F1204159<<<<<<<6";

    @Test
    void tellsTheFormatByTheLength() throws LdsException {
        assertThat(Dg1.mrz(dg1(TD1)).format()).isEqualTo(MrzFormat.TD1);
        assertThat(Dg1.mrz(dg1(TD2)).format()).isEqualTo(MrzFormat.TD2);
        assertThat(Dg1.mrz(dg1(TD1)).valid()).isTrue();
    }

    @Test
    void whatIsNoMrzIsRefusedByName() {
        assertCode(LdsErrorCode.MRZ, dg1(TD1.substring(1)));
        assertCode(LdsErrorCode.MRZ, dg1(TD1.replace('N', 'ä')));
        assertCode(LdsErrorCode.MRZ, dg1(TD2.replace("I<UTO", "V<UTO")));
        assertCode(LdsErrorCode.MRZ, dg1(TD2.replace("I<UTO", "IDFRA")));
        byte[] cut = dg1(TD1);
        assertCode(LdsErrorCode.LENGTH, Arrays.copyOf(cut, cut.length - 1));
    }

    @Test
    void theCasesOfUnitLdsBOfTr03105AreRefusedByName() {
        byte[] tag = dg1(TD2);
        tag[0] = 0x62;
        assertCode(LdsErrorCode.STRUCTURE, tag);
        byte[] small = dg1(TD2);
        small[1]--;
        assertCode(LdsErrorCode.TRAILING_BYTES, small);
        byte[] big = dg1(TD2);
        big[1]++;
        assertCode(LdsErrorCode.LENGTH, big);
        byte[] other = dg1(TD2);
        other[2] = 0x5F;
        other[3] = 0x1E;
        assertCode(LdsErrorCode.STRUCTURE, other);
        assertCode(LdsErrorCode.TAG, new byte[] {0x61, 0});
        assertCode(
                LdsErrorCode.TRAILING_BYTES,
                Encoded.object(0x61, Encoded.object(0x5F1F, Encoded.text(TD2)), Encoded.object(0x04)));
    }

    private static void assertCode(LdsErrorCode code, byte[] file) {
        assertThatThrownBy(() -> Dg1.mrz(file))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] dg1(String text) {
        byte[] mrz = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] file = new byte[mrz.length + 5];
        System.arraycopy(new byte[] {0x61, (byte) (mrz.length + 3), 0x5F, 0x1F, (byte) mrz.length}, 0, file, 0, 5);
        System.arraycopy(mrz, 0, file, 5, mrz.length);
        return file;
    }
}
