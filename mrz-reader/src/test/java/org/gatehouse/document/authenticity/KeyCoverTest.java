// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.Finding.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCoverTest {
    @ParameterizedTest
    @CsvSource({
        "SIGNED, HOLDS, HOLDS",
        "SIGNED, BROKEN, BROKEN",
        "SIGNED, UNKNOWN, UNKNOWN",
        "ALTERED, HOLDS, BROKEN",
        "ALTERED, BROKEN, BROKEN",
        "ALTERED, UNKNOWN, UNKNOWN",
        "UNLISTED, HOLDS, UNKNOWN",
        "UNLISTED, BROKEN, BROKEN",
        "UNVERIFIED, HOLDS, UNKNOWN",
        "UNVERIFIED, BROKEN, BROKEN"
    })
    void aProofCountsOnlyUnderAKeyThatSomebodySigned(KeyCover cover, Outcome proof, Outcome counted) {
        assertThat(cover.count(new Finding(proof, "")).outcome()).isEqualTo(counted);
    }
}
