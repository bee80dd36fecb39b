// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataObjectsTest {
    @Test
    void readsTagsAndLengthsOfAllForms() throws LdsException {
        DataObjects objects = new DataObjects(hex("0201ff 7f61820001aa 5f1f8103010203 3000"));
        assertThat(objects.next().value()).containsExactly(0xff);
        assertThat(objects.next(0x7F61).length()).isEqualTo(1);
        assertThat(objects.next(0x5F1F).value()).containsExactly(1, 2, 3);
        assertThat(objects.next(0x30).inside().hasNext()).isFalse();
        assertThat(objects.hasNext()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3080, LENGTH",
        "3084ffffffff, LENGTH",
        "30847fffffff, LENGTH",
        "308500000000010a, LENGTH",
        "3003aabb, LENGTH",
        "3082, LENGTH",
        "30, LENGTH",
        "7f, TAG",
        "7f818181, TAG"
    })
    void dishonestHeadersAreRefusedByName(String bytes, LdsErrorCode code) {
        assertThatThrownBy(() -> new DataObjects(hex(bytes)).next())
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void nestingEndsSomewhere() {
        byte[] deep = new byte[200];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) Math.min(deep.length - i - 2, 0x7F);
        }
        byte[] fits = java.util.Arrays.copyOfRange(deep, 72, 200);
        fits[1] = 126;
        assertThatThrownBy(() -> {
                    DataObject object = new DataObjects(fits).next();
                    while (object.length() > 0) {
                        object = object.inside().next();
                    }
                })
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.TOO_MANY));
    }

    @Test
    void aFileIsExactlyOneObject() {
        assertThatThrownBy(() -> DataObject.ofFile(hex("610100ff"), 0x61))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.TRAILING_BYTES));
        assertThatThrownBy(() -> DataObject.ofFile(hex("610100"), 0x75))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(LdsErrorCode.STRUCTURE));
    }

    @Test
    void aFileHeaderTellsTheClaimedLengthWithoutAnyAllocation() throws LdsException {
        assertThat(FileHeader.of(hex("6114"))).isEqualTo(new FileHeader(0x61, 22));
        assertThat(FileHeader.of(hex("75823aeb7f61"))).isEqualTo(new FileHeader(0x75, 0x3aeb + 4));
        assertThat(FileHeader.of(hex("7584ffffffff"))).isEqualTo(new FileHeader(0x75, 0xffffffffL + 6));
        assertThatThrownBy(() -> FileHeader.of(hex("7580"))).isInstanceOf(LdsException.class);
        assertThatThrownBy(() -> FileHeader.of(hex("75"))).isInstanceOf(LdsException.class);
    }

    static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
