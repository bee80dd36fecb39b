// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.document.lds.Encoded.hex;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Dg15Test {
    @Test
    void theKeyIsTheOneSequenceAsItStands() throws LdsException {
        assertThat(Dg15.publicKey(hex("6f07 3005 0603 2a0304"))).isEqualTo(hex("3005 0603 2a0304"));
        // A length that is longer than it must be stays so: what is hashed and parsed are the same bytes.
        assertThat(Dg15.publicKey(hex("6f06 3081 03 020101"))).isEqualTo(hex("3081 03 020101"));
    }

    @ParameterizedTest
    @CsvSource({
        "70053003020101, STRUCTURE",
        "6f043003020101, TRAILING_BYTES",
        "6f063003020101, LENGTH",
        "6f0530030201010500, TRAILING_BYTES",
        "6f0730030201010500, TRAILING_BYTES",
        "6f053103020101, STRUCTURE",
        "6f847fffffff, LENGTH",
        "6f00, TAG"
    })
    void whatIsNoDg15IsRefusedByName(String file, LdsErrorCode code) {
        assertThatThrownBy(() -> Dg15.publicKey(hex(file)))
                .isInstanceOfSatisfying(
                        LdsException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
