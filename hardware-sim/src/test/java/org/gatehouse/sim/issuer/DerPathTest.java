// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class DerPathTest {
    /** SEQUENCE { INTEGER 1, SEQUENCE { OCTET STRING AABB, NULL } }. */
    private static final String NEST = "300B020101300604 02AABB0500".replace(" ", "");

    @Test
    void changesOneElementAndEveryLengthAboveIt() {
        assertThat(edited(DerPath.at(1, 0).value(bytes -> new byte[] {1, 2, 3})))
                .isEqualTo("300C020101300704030102030500");
        assertThat(edited(DerPath.at(1, 1).remove())).isEqualTo("3009020101300404 02AABB".replace(" ", ""));
        assertThat(edited(DerPath.at(0).insertBefore(hex("0500"))))
                .isEqualTo("300D0500020101300604 02AABB0500".replace(" ", ""));
        assertThat(edited(DerPath.at(1).insertAfter(hex("0101FF")))).isEqualTo("300E02010130060402AABB05000101FF");
        assertThat(edited(DerPath.at(1).retag(0xA0))).isEqualTo("300B020101A0060402AABB0500");
        assertThat(edited(DerPath.at(1, 0).flipLastBit())).isEqualTo("300B02010130060402AABA0500");
    }

    @Test
    void misstatesALengthWithoutMovingAnything() {
        assertThat(edited(DerPath.at().misstateLength(1))).isEqualTo("300C02010130060402AABB0500");
        assertThat(edited(DerPath.at(1, 0).misstateLength(-1))).isEqualTo("300B02010130060401AABB0500");
        byte[] longObject = DataObject.of(0x7F61, new byte[0x123]);
        assertThat(DerPath.at().misstateLength(0x10).apply(longObject))
                .startsWith(hex("7F61820133"))
                .hasSameSizeAs(longObject);
    }

    @Test
    void growsALengthIntoItsLongForm() {
        byte[] grown = DerPath.at(1, 0).value(bytes -> new byte[200]).apply(hex(NEST));
        assertThat(Tlv.whole(grown).child(0x30).child(0x04).value()).hasSize(200);
    }

    @Test
    void refusesAPlaceThatIsNotThere() {
        assertThatThrownBy(() -> edited(DerPath.at(2).remove())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> edited(DerPath.at(0, 0).remove())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DerPath.at(0).remove().apply(hex("3003020105".substring(0, 8))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DerPath.at(0).remove().apply(hex("30800000")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String edited(UnaryOperator<byte[]> edit) {
        return HexFormat.of().withUpperCase().formatHex(edit.apply(hex(NEST)));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
