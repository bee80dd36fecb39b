// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTest {
    private static final Duration START = Duration.ofSeconds(10);

    private final AtomicLong now = new AtomicLong(77);
    private final Pulse pulse = new Pulse(Duration.ofSeconds(1), now::get);

    @Test
    void theFirstPictureMayTakeAsLongAsTheSourceNamesAndALaterOneNoLongerThanTheStallLimit() {
        pulse.opened(START);
        pass(10_000);
        assertThat(pulse.hangs()).isFalse();
        pulse.picture();
        pass(1_000);
        assertThat(pulse.hangs()).isFalse();
        pass(1);
        assertThat(pulse.hangs()).isTrue();
    }

    @Test
    void aConnectionWithoutAFirstPictureHangsOnceItsTimeIsUp() {
        pulse.opened(START);
        pass(10_001);
        assertThat(pulse.hangs()).isTrue();
        pulse.opened(Duration.ZERO);
        pass(1_001);
        assertThat(pulse.hangs()).isTrue();
    }

    @Test
    void connectingAnewIsNoPicture() {
        pulse.picture();
        pass(900);
        pulse.opened(START);
        assertThat(pulse.silent()).isFalse();
        pass(101);
        assertThat(pulse.silent()).isTrue();
        assertThat(pulse.hangs()).isFalse();
        assertThat(pulse.pictured()).isFalse();
    }

    @Test
    void aCaptureWaitsForACameraThatStartsAndNotForOneThatIsLost() {
        pulse.opened(START);
        long started = now.get();
        pass(1_001);
        assertThat(pulse.silentSince(started, true)).isFalse();
        assertThat(pulse.silentSince(started, false)).isTrue();
        pulse.picture();
        pass(1_001);
        assertThat(pulse.silentSince(started, true)).isTrue();
        assertThat(pulse.silentSince(now.get(), true)).isFalse();
    }

    private void pass(long millis) {
        now.addAndGet(millis * 1_000_000);
    }
}
