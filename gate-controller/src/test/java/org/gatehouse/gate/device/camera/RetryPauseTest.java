// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryPauseTest {
    private final RetryPause retry = new RetryPause(Duration.ofMillis(250));

    @Test
    void pausesDoubleUpToSixteenTimesTheFirst() {
        assertThat(Stream.generate(() -> retry.after(false).toMillis()).limit(7))
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L);
    }

    @Test
    void aPictureBeginsThemAnew() {
        for (int i = 0; i < 5; i++) {
            retry.after(false);
        }
        assertThat(retry.after(true)).isEqualTo(Duration.ofMillis(250));
        assertThat(retry.after(false)).isEqualTo(Duration.ofMillis(500));
    }
}
