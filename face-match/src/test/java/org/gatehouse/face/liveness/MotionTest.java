// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MotionTest {
    private final Motion motion = new Motion();
    private boolean continues;

    @Test
    void aStepToTheSideIsStillTheSameFace() {
        show(DrawnFace.USUAL, 0);
        show(DrawnFace.USUAL.at(270), 100);
        assertThat(continues).isTrue();
        assertThat(motion.finding().value()).isZero();
    }

    @Test
    void aFaceThatJumpsTwiceIsAHint() {
        show(DrawnFace.USUAL, 0);
        show(DrawnFace.USUAL.at(400), 50);
        assertThat(continues).isFalse();
        assertThat(motion.finding().opinion()).isEqualTo(CueOpinion.NEUTRAL);
        show(DrawnFace.USUAL, 100);
        assertThat(motion.finding().opinion()).isEqualTo(CueOpinion.HINT);
    }

    @Test
    void aFaceOfAnotherSizeIsAnother() {
        show(DrawnFace.USUAL, 0);
        show(DrawnFace.USUAL.wide(250), 100);
        assertThat(continues).isFalse();
    }

    @Test
    void aFaceAfterAGapIsAnotherButNoJump() {
        show(DrawnFace.USUAL, 0);
        show(DrawnFace.USUAL.at(400), 700);
        assertThat(continues).isFalse();
        assertThat(motion.finding().value()).isZero();
    }

    private void show(DrawnFace face, long millis) {
        face.show(millis, view -> continues = motion.continues(view));
    }
}
