// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Expected bytes follow the encoding page of protocol buffers. */
class ProtobufWriterTest {

    @Test
    void writesAnIntegerInGroupsOfSevenBits() {
        assertThat(hex(new ProtobufWriter().integer(1, 150))).isEqualTo("089601");
    }

    @Test
    void writesANegativeIntegerInTenBytes() {
        assertThat(hex(new ProtobufWriter().integer(1, -1))).isEqualTo("08ffffffffffffffffff01");
    }

    @Test
    void writesATextWithItsLength() {
        assertThat(hex(new ProtobufWriter().text(2, "testing"))).isEqualTo("120774657374696e67");
    }

    @Test
    void writesAMessageInAMessage() {
        ProtobufWriter inner = new ProtobufWriter().integer(1, 150);
        assertThat(hex(new ProtobufWriter().message(3, inner))).isEqualTo("1a03089601");
    }

    private static String hex(ProtobufWriter writer) {
        return HexFormat.of().formatHex(writer.toByteArray());
    }
}
