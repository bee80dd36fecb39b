// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceTrackerTest {
    private final FaceTracker tracker = new FaceTracker(Duration.ofSeconds(1));

    @Test
    void aFaceThatSwaysStaysTheSame() {
        for (int frame = 0; frame < 60; frame++) {
            assertThat(at(frame * 33, 300 + 40 * Math.sin(frame / 5.0), 80).track())
                    .isOne();
        }
    }

    @Test
    void aFaceThatComesNearerStaysTheSame() {
        for (int frame = 0; frame < 60; frame++) {
            assertThat(at(frame * 33, 300, 50 + frame).track()).isOne();
        }
    }

    @Test
    void aFaceInAnotherPlaceIsAnother() {
        at(0, 100, 80);
        assertThat(at(33, 400, 80).track()).isEqualTo(2);
    }

    @Test
    void aFaceOfAnotherSizeIsAnother() {
        at(0, 300, 80);
        assertThat(at(33, 300, 50).track()).isEqualTo(2);
    }

    @Test
    void aFaceThatWasGoneIsAnother() {
        at(0, 300, 80);
        assertThat(at(900, 300, 80).track()).isOne();
        assertThat(at(2000, 300, 80).track()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 33, 66, 200, 400})
    void motionDoesNotDependOnTheRateOfFrames(int millis) {
        FaceTracker.Sighting last = at(0, 100, 80);
        for (int time = millis; time <= 1200; time += millis) {
            last = at(time, 100 + 80.0 * time / 1000, 80);
        }
        assertThat(last.track()).isOne();
        assertThat(last.motion().orElseThrow()).isCloseTo(1, within(1e-6));
    }

    @Test
    void theFirstFrameOfATrackHasNoMotion() {
        assertThat(at(0, 100, 80).motion()).isEmpty();
        assertThat(at(33, 101, 80).motion()).isEmpty();
        assertThat(at(99, 102, 80).motion()).isPresent();
        assertThat(at(132, 500, 80).motion()).isEmpty();
    }

    private FaceTracker.Sighting at(long millis, double x, double unit) {
        return tracker.follow(new Place(millis * 1_000_000, x, 200, unit));
    }
}
