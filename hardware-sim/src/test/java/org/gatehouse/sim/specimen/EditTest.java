// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditTest {
    /** A sequence of an identifier, a number and an octet string that holds a sequence of its own. */
    private static final String GOOD = "300D0603551D0F0201050403300102".replace("300102", "30010A");

    private static String edited(String path, Operation operation, String hex, int number) {
        byte[] bytes = HexFormat.of().withUpperCase().parseHex(hex);
        return HexFormat.of()
                .withUpperCase()
                .formatHex(new Edit(path, operation, bytes, number, number)
                        .apply(HexFormat.of().parseHex(GOOD)));
    }

    @ParameterizedTest(name = "{1} at {0}")
    @CsvSource(textBlock = """
                    30,      TAG,       31,     0, 310D0603551D0F02010504033001 0A
                    30,      LENGTH,    820D,   0, 30820D0603551D0F0201050403300 10A
                    30,      LENGTH_BY, '',     1, 300E0603551D0F02010504033001 0A
                    30,      LENGTH_BY, '',    -1, 300C0603551D0F02010504033001 0A
                    30/02,   VALUE,     0102,   0, 300E0603551D0F0202010204033001 0A
                    30/*1,   REMOVE,    '',     0, 300A0603551D0F04033001 0A
                    30/04,   INSERT,    AA,     1, 300E0603551D0F020105040430AA01 0A
                    30/04,   INSERT,    AA,    -1, 300E0603551D0F02010504043001 0AAA
                    30/02,   DUPLICATE, '',     0, 30100603551D0F02010502010504033001 0A
                    30/04/30, APPEND,   0B,     0, 300E0603551D0F0201050404300 20A0B
                    30/04/+2, PATCH,    0C,    -1, 300D0603551D0F02010504033001 0C
                    30/04,   FLIP,      FF,     0, 300D0603551D0F0201050403CF01 0A
                    30/04,   CUT,       '',     2, 300C0603551D0F02010504023001
                    30/02,   REPLACE,   0101FF, 0, 300D0603551D0F0101FF04033001 0A
                    30/02,   BEFORE,    0500,   0, 300F0603551D0F050002010504033001 0A
                    30/02,   AFTER,     0500,   0, 300F0603551D0F020105050004033001 0A
                    30:0603, TAG,       3F,     0, 3F0D0603551D0F02010504033001 0A
                    '',      CUT,       '',     3, 300D06
                    '',      APPEND,    00,     0, 300D0603551D0F02010504033001 0A00
                    """)
    void changesWhatItNamesAndRepairsTheLengthsAround(
            String path, Operation operation, String hex, int number, String expected) {
        assertThat(edited(path, operation, hex, number)).isEqualTo(expected.replace(" ", ""));
    }

    @Test
    void aLengthThatNeedsAnotherByteGetsIt() {
        String grown = edited("30/04", Operation.VALUE, "00".repeat(200), 0);
        assertThat(grown).startsWith("3081D3" + "0603551D0F" + "020105" + "0481C8");
        assertThat(grown).hasSize(2 * (3 + 0xD3));
    }

    @Test
    void aNumberInsideAValueGrows() {
        byte[] record = HexFormat.of().parseHex("0406000000FFAABB");
        assertThat(new Edit("04", Operation.ADD, new byte[0], 0, 2).apply(record))
                .isEqualTo(HexFormat.of().parseHex("040600000101AABB"));
    }

    @Test
    void aPathThatLeadsNowhereIsAMistake() {
        assertThatThrownBy(() -> edited("30/05", Operation.REMOVE, "", 0)).isInstanceOf(SpecimenException.class);
        assertThatThrownBy(() -> edited("30/02#1", Operation.REMOVE, "", 0)).isInstanceOf(SpecimenException.class);
    }
}
