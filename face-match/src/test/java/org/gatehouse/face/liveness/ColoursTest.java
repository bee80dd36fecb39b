// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColoursTest {
    private final Colours colours = new Colours();

    @Test
    void aGreyPictureIsAHint() {
        show(DrawnFace.USUAL.coloured(120, 120, 120), 5);
        assertThat(colours.range().value()).isLessThan(0.5);
        assertThat(colours.range().opinion()).isEqualTo(CueOpinion.HINT);
    }

    @Test
    void skinWithShadowIsNone() {
        show(DrawnFace.USUAL, 5);
        assertThat(colours.range().opinion()).isEqualTo(CueOpinion.NEUTRAL);
        assertThat(colours.highlights().value()).isZero();
    }

    @Test
    void anOverexposedFaceIsAHint() {
        show(DrawnFace.USUAL.coloured(250, 250, 250), 5);
        assertThat(colours.highlights().opinion()).isEqualTo(CueOpinion.HINT);
    }

    @Test
    void fourFramesAreTooFew() {
        show(DrawnFace.USUAL.coloured(120, 120, 120), 4);
        assertThat(colours.range().opinion()).isEqualTo(CueOpinion.NEUTRAL);
    }

    private void show(DrawnFace face, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            face.show(100L * frame, colours::see);
        }
    }
}
