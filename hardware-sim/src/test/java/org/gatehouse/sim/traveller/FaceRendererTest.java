// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FaceRendererTest {

    private static final FaceRenderer RENDERER = new FaceRenderer();
    private static final FaceIdentity SOMEBODY = Cast.KALO.identity();

    @Test
    void theSameSeedAlwaysGivesTheSamePicture() {
        Shot shot = Shots.probe(new SplittableRandom(3));

        int[] first = pixels(RENDERER.render(SOMEBODY, Framing.GATE, shot));
        int[] second = pixels(new FaceRenderer().render(Cast.KALO.identity(), Framing.GATE, shot));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void differentSeedsGiveDifferentFaces() {
        int[] one = pixels(RENDERER.render(SOMEBODY, Framing.PORTRAIT, Shots.portrait()));
        int[] other = pixels(RENDERER.render(Cast.SEFA.identity(), Framing.PORTRAIT, Shots.portrait()));

        assertThat(changed(one, other)).isGreaterThan(0.1);
    }

    @Test
    void theHeadIsInsideThePictureWhateverTheShot() {
        SplittableRandom random = new SplittableRandom(5);
        for (int count = 0; count < 6; count++) {
            Shot shot = count % 2 == 0 ? Shots.probe(random) : Shots.wideProbe(random);
            int[] empty = pixels(EmptyScene.picture(Framing.GATE, shot));
            int[] there = pixels(RENDERER.render(SOMEBODY, Framing.GATE, shot));
            int width = Framing.GATE.width();
            int height = Framing.GATE.height();

            assertThat(changedIn(empty, there, width, 0, 0, width, height / 25))
                    .as("above")
                    .isLessThan(0.01);
            assertThat(changedIn(empty, there, width, 0, 0, width / 12, height / 2))
                    .as("left")
                    .isLessThan(0.01);
            assertThat(changedIn(empty, there, width, width * 11 / 12, 0, width, height / 2))
                    .as("right")
                    .isLessThan(0.01);
            assertThat(changedIn(empty, there, width, width * 2 / 5, height * 2 / 5, width * 3 / 5, height * 3 / 5))
                    .as("middle")
                    .isGreaterThan(0.8);
        }
    }

    @Test
    void aPortraitStandsBeforeAPlainLightBackground() {
        BufferedImage portrait = RENDERER.render(SOMEBODY, Framing.PORTRAIT, Shots.portrait());

        assertThat(portrait.getWidth()).isEqualTo(480);
        assertThat(portrait.getHeight()).isEqualTo(600);
        for (int x = 0; x < 480; x += 16) {
            assertThat(portrait.getRGB(x, 4) & 0xff).isGreaterThan(180);
        }
    }

    @Test
    void blinkingSmilingAndTurningChangeTheFace() {
        Shot calm = Shots.portrait();
        int[] neutral = pixels(RENDERER.render(SOMEBODY, Framing.PORTRAIT, calm));

        assertThat(changed(neutral, pixels(RENDERER.render(SOMEBODY, Framing.PORTRAIT, calm.expressing(1, 0, 0)))))
                .isGreaterThan(0.0005);
        assertThat(changed(neutral, pixels(RENDERER.render(SOMEBODY, Framing.PORTRAIT, calm.expressing(0, 1, 0)))))
                .isGreaterThan(0.003);
        assertThat(changed(neutral, pixels(RENDERER.render(SOMEBODY, Framing.PORTRAIT, calm.turned(12, 0, 0)))))
                .isGreaterThan(0.02);
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static double changed(int[] one, int[] other) {
        return changedIn(one, other, one.length, 0, 0, one.length, 1);
    }

    /** Share of pixels that differ clearly, beyond noise. */
    private static double changedIn(int[] one, int[] other, int width, int left, int top, int right, int bottom) {
        long changed = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int a = one[y * width + x];
                int b = other[y * width + x];
                int apart = Arrays.stream(new int[] {0, 8, 16})
                        .map(shift -> Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)))
                        .sum();
                changed += apart > 40 ? 1 : 0;
            }
        }
        return changed / (double) ((right - left) * (bottom - top));
    }
}
