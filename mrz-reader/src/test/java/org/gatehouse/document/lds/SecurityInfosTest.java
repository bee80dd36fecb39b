// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.DataObjectsTest.hex;

import org.junit.jupiter.api.Test;

class SecurityInfosTest {
    @Test
    void readsThePaceInfoOfDoc9303Part11AppendixG() throws LdsException {
        SecurityInfos infos = SecurityInfos.ofCardAccess(hex("31143012060a04007f0007020204020202010202010d"));
        SecurityInfo info = infos.infos().get(0);
        assertThat(info.protocol()).isEqualTo("0.4.0.127.0.7.2.2.4.2.2");
        assertThat(info.version()).hasValue(2);
        assertThat(info.parameter()).hasValue(13);
        assertThat(infos.pace()).hasSize(1);
    }

    @Test
    void domainParameterInfosAreNoPaceInfos() throws LdsException {
        SecurityInfos infos = SecurityInfos.ofCardAccess(hex("310f300d060904007f000702020402 3000"));
        assertThat(infos.infos()).hasSize(1);
        assertThat(infos.pace()).isEmpty();
    }

    @Test
    void tooManyAndBrokenOnesAreRefusedByName() {
        byte[] content = hex("300706020400020101".repeat(65));
        byte[] file = new byte[content.length + 4];
        file[0] = 0x31;
        file[1] = (byte) 0x82;
        file[2] = (byte) (content.length >> 8);
        file[3] = (byte) content.length;
        System.arraycopy(content, 0, file, 4, content.length);
        assertThatThrownBy(() -> SecurityInfos.ofCardAccess(file))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.TOO_MANY));
        assertThatThrownBy(() -> SecurityInfos.ofCardAccess(hex("3105 3003 0601 ff")))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.STRUCTURE));
    }
}
