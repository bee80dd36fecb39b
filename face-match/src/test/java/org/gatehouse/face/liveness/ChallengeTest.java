// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChallengeTest {

    @Test
    void everySequenceOfSidesIsDrawnAboutAsOften() {
        long seed = 77;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        int[] counts = new int[4];
        Set<String> nonces = new HashSet<>();
        for (int draw = 0; draw < 4000; draw++) {
            Challenge challenge = Challenge.draw(random, 2, false, false);
            nonces.add(challenge.nonce());
            int first = challenge.steps().get(0) == ChallengeStep.TURN_LEFT ? 2 : 0;
            counts[first + (challenge.steps().get(1) == ChallengeStep.TURN_LEFT ? 1 : 0)]++;
        }
        assertThat(Arrays.stream(counts).boxed()).allMatch(count -> count >= 900 && count <= 1100);
        assertThat(nonces).hasSize(4000).allMatch(nonce -> nonce.matches("[0-9a-f]{32}"));
    }

    @Test
    void aBlinkIsOneStepMore() {
        assertThat(Challenge.draw(new Random(2), 2, false, true).steps())
                .hasSize(3)
                .containsOnlyOnce(ChallengeStep.BLINK);
    }

    @Test
    void theMouthIsOneStepMoreAtAnyPlace() {
        Random random = new Random(3);
        Set<Integer> places = new HashSet<>();
        for (int draw = 0; draw < 100; draw++) {
            List<ChallengeStep> steps = Challenge.draw(random, 2, true, false).steps();
            assertThat(steps).hasSize(3).containsOnlyOnce(ChallengeStep.OPEN_MOUTH);
            places.add(steps.indexOf(ChallengeStep.OPEN_MOUTH));
        }
        assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aPolicyOutOfRangeIsRefusedWithASentence() {
        assertThatThrownBy(
                        () -> new PresentationPolicy(ChallengeRule.ALWAYS, 0, false, false, Duration.ofSeconds(3), 1))
                .hasMessage("The turns of a presentation policy must be 1 to 4, not 0");
        assertThatThrownBy(
                        () -> new PresentationPolicy(ChallengeRule.ALWAYS, 1, false, false, Duration.ofSeconds(30), 1))
                .hasMessageContaining("answerTime");
    }

    @Test
    void theStepsOfAChallengeCannotBeChanged() {
        assertThatThrownBy(() ->
                        Challenge.draw(new Random(1), 1, false, false).steps().add(ChallengeStep.BLINK))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(List.of(ChallengeStep.values()))
                .filteredOn(ChallengeStep::turn)
                .hasSize(2);
    }
}
