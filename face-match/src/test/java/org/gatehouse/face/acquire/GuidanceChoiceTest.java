// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidanceChoiceTest {
    private final GuidanceChoice choice = new GuidanceChoice(Duration.ofMillis(600), Duration.ofSeconds(1));
    private long millis;

    @ParameterizedTest
    @ValueSource(ints = {20, 66, 100, 300})
    void aPromptAppearsAfterTheTravellerHadAMomentAtEveryRateOfFrames(int every) {
        while (millis < 600) {
            assertThat(asking(Guidance.COME_CLOSER, every)).isEmpty();
        }
        assertThat(asking(Guidance.COME_CLOSER, every)).contains(Guidance.COME_CLOSER);
    }

    @Test
    void framesThatPassSilenceThePromptSoon() {
        repeat(Guidance.LOOK_AT_CAMERA, 20);
        List<Optional<Guidance>> shown = new ArrayList<>();
        for (int frame = 0; frame < 6; frame++) {
            shown.add(passing());
        }
        assertThat(shown.get(0)).contains(Guidance.LOOK_AT_CAMERA);
        assertThat(shown.get(5)).isEmpty();
    }

    @Test
    void oneFrameThatBlinksChangesNothing() {
        repeat(Guidance.LOOK_AT_CAMERA, 20);
        assertThat(asking(Guidance.OPEN_EYES, 66)).contains(Guidance.LOOK_AT_CAMERA);
        assertThat(asking(Guidance.LOOK_AT_CAMERA, 66)).contains(Guidance.LOOK_AT_CAMERA);
    }

    @Test
    void promptsAppearAtMostOnceASecondHoweverWildTheFrames() {
        long seed = 20_260_722;
        SplittableRandom random = new SplittableRandom(seed);
        Optional<Guidance> before = Optional.empty();
        long appeared = -1_000_000;
        int appearances = 0;
        Guidance mood = Guidance.STAND_STILL;
        for (int frame = 0; frame < 20_000; frame++) {
            if (random.nextInt(12) == 0) {
                mood = Guidance.values()[random.nextInt(Guidance.values().length)];
            }
            Optional<Guidance> now = random.nextInt(8) == 0 ? passing() : asking(mood, 66);
            if (now.isPresent() && !now.equals(before)) {
                assertThat(millis - appeared)
                        .as("seed %d, frame %d", seed, frame)
                        .isGreaterThanOrEqualTo(1000);
                appeared = millis;
                appearances++;
            }
            before = now;
        }
        assertThat(appearances).isGreaterThan(100);
    }

    private void repeat(Guidance guidance, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            asking(guidance, 66);
        }
    }

    private Optional<Guidance> asking(Guidance guidance, int every) {
        Optional<Guidance> shown = choice.after(Optional.of(guidance), false, millis * 1_000_000);
        millis += every;
        return shown;
    }

    private Optional<Guidance> passing() {
        Optional<Guidance> shown = choice.after(Optional.empty(), true, millis * 1_000_000);
        millis += 66;
        return shown;
    }
}
