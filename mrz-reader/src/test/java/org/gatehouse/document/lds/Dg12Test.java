// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;
import static org.gatehouse.document.lds.Encoded.object;
import static org.gatehouse.document.lds.Encoded.text;

import org.junit.jupiter.api.Test;

class Dg12Test {
    private static final byte[] TAG_LIST = object(0x5C, hex("5f195f26"));

    @Test
    void readsAllDetails() throws LdsException {
        Dg12 dg12 = Dg12.of(object(
                0x6C,
                TAG_LIST,
                object(0x5F19, text("TOWN HALL")),
                object(0x5F26, hex("20240131")),
                object(0xA0, hex("020101"), object(0x5F1A, text("CHILD"))),
                object(0x5F1B, text("NONE")),
                object(0x5F1C, text("TAX")),
                object(0x5F1D, hex("ffd8")),
                object(0x5F1E, hex("ffd9")),
                object(0x5F55, text("20240131235959")),
                object(0x5F56, text("S1")),
                object(0x5F70)));
        assertThat(dg12.issuingAuthority()).hasValue("TOWN HALL");
        assertThat(dg12.dateOfIssue()).hasValue("20240131");
        assertThat(dg12.otherPersons()).containsExactly("CHILD");
        assertThat(dg12.endorsements()).hasValue("NONE");
        assertThat(dg12.taxExit()).hasValue("TAX");
        assertThat(dg12.front()).hasValue(hex("ffd8"));
        assertThat(dg12.rear()).hasValue(hex("ffd9"));
        assertThat(dg12.personalised()).hasValue("20240131235959");
        assertThat(dg12.personalisationSystem()).hasValue("S1");
        assertThat(dg12.unknownObjects()).isEqualTo(1);
        assertThat(dg12.toString()).doesNotContain("TOWN", "CHILD", "2024");
    }

    @Test
    void aPackedTimeIsReadAndAnotherTagIsRefused() throws LdsException {
        assertThat(Dg12.of(object(0x6C, TAG_LIST, object(0x5F55, hex("20240131235959"))))
                        .personalised())
                .hasValue("20240131235959");
        assertThatThrownBy(() -> Dg12.of(object(0x6B, TAG_LIST)))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.STRUCTURE));
    }
}
