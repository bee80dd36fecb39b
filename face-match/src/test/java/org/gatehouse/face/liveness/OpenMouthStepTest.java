// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Eyes lie 90 pixels apart: an opened mouth is 11 pixels wider than a closed one. */
class OpenMouthStepTest {
    private static final PresentationPolicy POLICY =
            new PresentationPolicy(ChallengeRule.ALWAYS, 1, true, false, Duration.ofMillis(2000), 1);
    private static final double CLOSED = 4;
    private static final double OPEN = 18;

    private final ChallengeAnswer answer = new ChallengeAnswer(
            new Challenge("0".repeat(32), List.of(ChallengeStep.OPEN_MOUTH)), POLICY, new Random(1));
    private long now;

    @Test
    void aMouthThatOpensInTwoFramesAnswers() {
        asked(CLOSED);
        mouth(CLOSED, 300);
        mouth(OPEN, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.RUNNING);
        mouth(OPEN, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.PASSED);
    }

    @Test
    void aMouthThatWasOpenAllTheTimeIsNoAnswer() {
        asked(OPEN);
        late(OPEN);
    }

    @Test
    void aMouthThatStaysAsItIsPrintedIsLate() {
        asked(CLOSED);
        late(CLOSED + 8);
    }

    @Test
    void whatOpensBeforeAnybodyCouldReactDoesNotCount() {
        asked(CLOSED);
        mouth(OPEN, 100);
        mouth(OPEN, 100);
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.RUNNING);
    }

    private void late(double gap) {
        for (int frame = 0; frame < 21; frame++) {
            assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.RUNNING);
            mouth(gap, 100);
        }
        assertThat(answer.outcome()).isEqualTo(ChallengeOutcome.LATE);
    }

    private void asked(double gap) {
        for (int frame = 0; frame < 14 && answer.prompt(now * 1_000_000).isEmpty(); frame++) {
            mouth(gap, 100);
        }
        assertThat(answer.prompt(now * 1_000_000)).contains(ChallengeStep.OPEN_MOUTH);
        answer.shown(now * 1_000_000 + 1);
    }

    private void mouth(double gap, long after) {
        now += after;
        DrawnFace.USUAL.agape(gap).show(now, answer::see);
    }
}
