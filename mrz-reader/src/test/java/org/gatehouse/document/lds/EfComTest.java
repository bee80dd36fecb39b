// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of BSI TR-03105-5.1 unit LDS_A and what lies round them. */
class EfComTest {
    private static final String LDS = "5f01 04 30313037";
    private static final String UNICODE = "5f36 06 303430303030";

    @Test
    void readsTheExampleOfDoc9303Part10() throws LdsException {
        EfCom com = EfCom.of(hex("6016" + LDS + UNICODE + "5c 04 6175766c"));
        assertThat(com.ldsVersion()).hasValue("0107");
        assertThat(com.unicodeVersion()).hasValue("040000");
        assertThat(com.dataGroups()).containsExactlyInAnyOrder(1, 2, 4, 12);
        assertThat(com.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6014 5f0104 30333030 5f3606 303430303030 5c 02 6175, LDS_VERSION_UNKNOWN",
        "6014 5f0104 3031303a 5f3606 303430303030 5c 02 6175, LDS_VERSION_MISSING",
        "6012 5f0102 3031 5f3606 303430303030 5c 02 6175, LDS_VERSION_MISSING",
        "600d 5f3606 303430303030 5c 02 6175, LDS_VERSION_MISSING",
        "6014 5f0104 30313037 5f3606 303530303030 5c 02 6175, UNICODE_VERSION_UNKNOWN",
        "600b 5f0104 30313037 5c 02 6175, UNICODE_VERSION_MISSING",
        "6013 5f0104 30313037 5f3606 303430303030 5c 01 75, MANDATORY_GROUP_MISSING",
        "6010 5f0104 30313037 5f3606 303430303030, TAG_LIST_MISSING",
        "6015 5f0104 30313037 5f3606 303430303030 5c 03 617571, UNKNOWN_TAG",
        "6015 5f0104 30313037 5f3606 303430303030 5c 03 617575, REPEATED_TAG"
    })
    void whatIsWrongInItIsRemarked(String file, EfComRemark remark) throws LdsException {
        assertThat(EfCom.of(hex(file)).remarks()).containsExactly(remark);
    }

    @Test
    void versionOneEightIsKnown() throws LdsException {
        assertThat(EfCom.of(hex("6014 5f0104 30313038" + UNICODE + "5c 02 6175"))
                        .remarks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "6104 5c026175, STRUCTURE",
        "6003 5c026175, TRAILING_BYTES",
        "6005 5c026175, LENGTH",
        "6004 5c02617500, TRAILING_BYTES"
    })
    void whatIsNoEfComIsRefusedByName(String file, LdsErrorCode code) {
        assertThatThrownBy(() -> EfCom.of(hex(file)))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
