// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FrozenFramesTest {

    @Test
    void aStreamThatChangesIsNeverSuspicious() {
        FrozenFrames frozen = new FrozenFrames(0);
        for (byte i = 0; i < 100; i++) {
            assertThat(frozen.suspicious(new byte[] {i})).isFalse();
        }
    }

    @Test
    void repetitionsBeyondTheToleratedNumberAreSuspicious() {
        FrozenFrames frozen = new FrozenFrames(2);
        byte[] frame = {1, 2, 3};
        assertThat(frozen.suspicious(frame)).isFalse();
        assertThat(frozen.suspicious(frame.clone())).isFalse();
        assertThat(frozen.suspicious(frame.clone())).isFalse();
        assertThat(frozen.suspicious(frame.clone())).isTrue();
    }

    @Test
    void aNewFrameStartsTheCountAgain() {
        FrozenFrames frozen = new FrozenFrames(1);
        assertThat(frozen.suspicious(new byte[] {1})).isFalse();
        assertThat(frozen.suspicious(new byte[] {1})).isFalse();
        assertThat(frozen.suspicious(new byte[] {2})).isFalse();
        assertThat(frozen.suspicious(new byte[] {2})).isFalse();
        assertThat(frozen.suspicious(new byte[] {2})).isTrue();
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrozenFrames(-1));
    }
}
