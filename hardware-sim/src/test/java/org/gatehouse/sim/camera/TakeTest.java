// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.junit.jupiter.api.Test;

class TakeTest {

    @Test
    void aTakeMovesAndASceneOfItNeverRepeatsAFrame() {
        FaceRenderer renderer = new FaceRenderer();
        List<BufferedImage> take = Take.looking(renderer, Cast.ORLA.identity(), new SplittableRandom(1), 3);

        Scene scene = Scenes.traveller(take, 9);
        Set<String> frames = new HashSet<>();
        for (int frame = 0; frame < 8; frame++) {
            frames.add(Base64.getEncoder().encodeToString(scene.next().orElseThrow()));
        }

        assertThat(take).hasSize(3);
        assertThat(frames).hasSize(8);
    }

    @Test
    void aSceneWithoutAPictureIsRefused() {
        assertThatThrownBy(() -> Scenes.traveller(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
