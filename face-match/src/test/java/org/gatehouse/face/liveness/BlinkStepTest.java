// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlinkStepTest {
    private static final PresentationPolicy POLICY =
            new PresentationPolicy(ChallengeRule.ALWAYS, 1, false, true, Duration.ofMillis(2000), 1);

    private final ChallengeAnswer answer =
            new ChallengeAnswer(new Challenge("0".repeat(32), List.of(ChallengeStep.BLINK)), POLICY, new Random(1));
    private long now;

    @Test
    void eyesThatCloseAndOpenAgainAnswer() {
        asked();
        eyes(10, 300);
        eyes(3, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.RUNNING);
        eyes(10, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.PASSED);
    }

    @Test
    void aBlinkBeforeAnybodyCouldReactDoesNotCount() {
        asked();
        eyes(3, 100);
        eyes(10, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.RUNNING);
    }

    @Test
    void eyesThatStayOpenAreLate() {
        asked();
        for (int frame = 0; frame < 21; frame++) {
            eyes(10, 100);
        }
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.LATE);
    }

    private void asked() {
        for (int frame = 0; frame < 14 && answer.prompt(now * 1_000_000).isEmpty(); frame++) {
            eyes(10, 100);
        }
        assertThat(answer.prompt(now * 1_000_000)).contains(ChallengeStep.BLINK);
        answer.shown(now * 1_000_000 + 1);
    }

    private void eyes(double opening, long after) {
        now += after;
        DrawnFace.USUAL.open(opening).show(now, answer::see);
    }
}
