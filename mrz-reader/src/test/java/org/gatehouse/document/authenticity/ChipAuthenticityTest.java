// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gatehouse.document.lds.SecurityInfo;
import org.gatehouse.document.lds.SecurityInfos;
import org.junit.jupiter.api.Test;

class ChipAuthenticityTest {
    private static final SecurityInfos CHIP_AUTHENTICATION = new SecurityInfos(
            List.of(new SecurityInfo("0.4.0.127.0.7.2.2.3.2.2", OptionalInt.of(1), OptionalInt.empty(), new byte[0])));

    @Test
    void saysWhatTheChipOffersAndThatNothingIsPerformed() {
        assertThat(ChipAuthenticity.offered(Optional.of(CHIP_AUTHENTICATION), Set.of(1, 2, 14, 15))
                        .detail())
                .isEqualTo("the chip offers chip and active authentication; this reader does not perform either yet");
        assertThat(ChipAuthenticity.offered(Optional.empty(), Set.of(1, 2)))
                .isEqualTo(new ChipAuthenticity(false, false));
    }
}
