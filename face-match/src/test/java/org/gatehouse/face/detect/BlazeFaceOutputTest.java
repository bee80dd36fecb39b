// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BlazeFaceOutputTest {
    private final float[] regressors = new float[896 * 16];
    private final float[] logits = new float[896];

    @BeforeEach
    void nothingIsSeen() {
        Arrays.fill(logits, -100);
    }

    @Test
    void silenceIsNoFace() {
        assertThat(BlazeFaceOutput.decode(regressors, logits)).isEmpty();
    }

    @Test
    void theFirstAnchorSitsInTheMiddleOfTheFirstCell() {
        see(0, 3, 0, 0, 20, 30);
        FaceBox box = BlazeFaceOutput.decode(regressors, logits).get(0).box();
        assertThat(box.x()).isCloseTo(4 - 10, within(1e-6));
        assertThat(box.y()).isCloseTo(4 - 15, within(1e-6));
        assertThat(box.score()).isCloseTo(0.9526, within(1e-4));
    }

    @Test
    void theCoarseGridFollowsTheFineOne() {
        // Row 7, column 2 of the 8 x 8 grid, fifth of six anchors.
        see(512 + (7 * 8 + 2) * 6 + 4, 3, 1, -1, 40, 40);
        FaceBox box = BlazeFaceOutput.decode(regressors, logits).get(0).box();
        assertThat(box.x() + 20).isCloseTo(2.5 * 16 + 1, within(1e-6));
        assertThat(box.y() + 20).isCloseTo(7.5 * 16 - 1, within(1e-6));
    }

    @Test
    void neighboursThatSeeOneFaceAreBlendedByScore() {
        see(100, 10, 0, 0, 40, 40);
        see(101, 0, 4, 0, 40, 40);
        List<Detection> faces = BlazeFaceOutput.decode(regressors, logits);
        assertThat(faces).hasSize(1);
        double shift = faces.get(0).box().x() + 20 - AnchorGrid.centre(100).x() * 128;
        assertThat(shift).isCloseTo(4 * 0.5 / 1.5, within(1e-3));
    }

    @Test
    void facesApartStayApartAndTheSurestComesFirst() {
        see(0, 1, 0, 0, 10, 10);
        see(511, 5, 0, 0, 10, 10);
        List<Detection> faces = BlazeFaceOutput.decode(regressors, logits);
        assertThat(faces).hasSize(2);
        assertThat(faces.get(0).box().x()).isGreaterThan(64);
    }

    @Test
    void anOutputOfAnotherSizeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BlazeFaceOutput.decode(regressors, new float[895]));
    }

    private void see(int anchor, float logit, float x, float y, float width, float height) {
        logits[anchor] = logit;
        regressors[anchor * 16] = x;
        regressors[anchor * 16 + 1] = y;
        regressors[anchor * 16 + 2] = width;
        regressors[anchor * 16 + 3] = height;
    }
}
