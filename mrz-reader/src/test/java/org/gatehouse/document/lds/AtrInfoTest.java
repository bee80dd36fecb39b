// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of BSI TR-03105-5.1 unit LDS_K and what lies round them. */
class AtrInfoTest {
    @ParameterizedTest
    @CsvSource({
        "7f660802020780 02020780, 1920, 1920",
        "7f660a0203000780 0203010000, 1920, 65536",
        "4301b8 7f66080202ffff 02021000 5f5200, 65535, 4096"
    })
    void readsNumbersOfTwoAndOfThreeBytes(String file, int command, int response) throws LdsException {
        assertThat(AtrInfo.of(hex(file))).isEqualTo(new AtrInfo(command, response));
    }

    @ParameterizedTest
    @CsvSource({
        "7f660402020780, TAG",
        "7f650802020780 02020780, STRUCTURE",
        "7f660c02020780 02020780 02020780, TRAILING_BYTES",
        "7f660a020401000000 02020780, LENGTH",
        "7f660602000 2020780, LENGTH",
        "43, LENGTH"
    })
    void whatSaysNothingAboutLengthsIsRefusedByName(String file, LdsErrorCode code) {
        assertThatThrownBy(() -> AtrInfo.of(hex(file)))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
