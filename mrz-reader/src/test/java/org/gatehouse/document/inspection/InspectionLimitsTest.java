// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.gatehouse.document.chip.ReadingLimits;
import org.junit.jupiter.api.Test;

class InspectionLimitsTest {
    private static final Duration COMMAND = Duration.ofSeconds(5);
    private static final Duration SESSION = Duration.ofSeconds(20);

    private static InspectionLimits limits(int block, Duration command, Duration session, int sessions, int patience) {
        return new InspectionLimits(block, command, session, sessions, Duration.ofMillis(patience));
    }

    @Test
    void theRangesEndWhereTheySay() {
        int most = ReadingLimits.MAX_BLOCK_BYTES;
        assertThat(limits(1, COMMAND, COMMAND, 1, 0).sessions()).isEqualTo(1);
        assertThat(limits(most, COMMAND, SESSION, 10, 1).blockBytes()).isEqualTo(most);
        refused(0, COMMAND, SESSION, 3, 0);
        refused(most + 1, COMMAND, SESSION, 3, 0);
        refused(1, Duration.ZERO, SESSION, 3, 0);
        refused(1, COMMAND.negated(), SESSION, 3, 0);
        refused(1, COMMAND, COMMAND.minusMillis(1), 3, 0);
        refused(1, COMMAND, SESSION, 0, 0);
        refused(1, COMMAND, SESSION, 11, 0);
        refused(1, COMMAND, SESSION, 3, -1);
    }

    private static void refused(int block, Duration command, Duration session, int sessions, int patience) {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(block, command, session, sessions, patience));
    }

    @Test
    void onceIsOneSessionAndNoPatience() {
        InspectionLimits once = InspectionLimits.standard().once();
        assertThat(once.sessions()).isEqualTo(1);
        assertThat(once.patience()).isZero();
        assertThat(once.sessionDeadline()).isEqualTo(SESSION);
        assertThat(InspectionLimits.standard().sessions()).isEqualTo(3);
    }

    @Test
    void aSessionHasWhatIsLeftAndTimeForOneCommandAtLeast() {
        InspectionLimits limits = limits(223, COMMAND, SESSION, 3, 0);
        assertThat(limits.ofSession(Duration.ofSeconds(9), false))
                .isEqualTo(new ReadingLimits(COMMAND, Duration.ofSeconds(9), 223));
        assertThat(limits.ofSession(Duration.ZERO, false)).isEqualTo(new ReadingLimits(COMMAND, COMMAND, 223));
    }

    @Test
    void afterADeathInSecureMessagingTheBlocksAreShort() {
        assertThat(limits(223, COMMAND, SESSION, 3, 0).ofSession(SESSION, true).largestBlockBytes())
                .isEqualTo(128);
        assertThat(limits(64, COMMAND, SESSION, 3, 0).ofSession(SESSION, true).largestBlockBytes())
                .isEqualTo(64);
    }
}
