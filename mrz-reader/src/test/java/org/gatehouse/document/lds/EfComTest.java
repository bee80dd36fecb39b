// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.lds.DataObjectsTest.hex;

import org.junit.jupiter.api.Test;

class EfComTest {
    @Test
    void readsTheExampleOfDoc9303Part10() throws LdsException {
        EfCom com = EfCom.of(hex("6016 5f01 04 30313037 5f36 06 303430303030 5c 04 6175766c"));
        assertThat(com.dataGroups()).containsExactlyInAnyOrder(1, 2, 4, 12);
    }

    @Test
    void aTagThatNoDataGroupHasIsRemarked() throws LdsException {
        EfCom com = EfCom.of(hex("6016 5f01 04 30313037 5f36 06 303430303030 5c 04 61757161"));
        assertThat(com.dataGroups()).containsExactlyInAnyOrder(1, 2);
        assertThat(com.remarks()).containsExactlyInAnyOrder(EfComRemark.UNKNOWN_TAG, EfComRemark.REPEATED_TAG);
    }
}
