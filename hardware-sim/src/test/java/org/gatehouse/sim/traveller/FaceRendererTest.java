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

    @Test
    void sunglassesHideTheEyesAndClearOnesDoNot() {
        Shot calm = Shots.portrait();
        double bare = eyes(calm);

        assertThat(eyes(calm.wearing(Eyewear.CLEAR))).isGreaterThan(0.8 * bare);
        assertThat(eyes(calm.wearing(Eyewear.SUNGLASSES))).isLessThan(0.5 * bare);
    }

    @Test
    void againstTheLightTheFaceIsDarkAndTheHallBright() {
        Shot calm = Shots.portrait();
        BufferedImage usual = RENDERER.render(SOMEBODY, Framing.GATE, calm);
        BufferedImage against = RENDERER.render(SOMEBODY, Framing.GATE, calm.lit(8, 1));

        assertThat(mean(against, 200, 280, 280, 320)).isLessThan(0.6 * mean(usual, 200, 280, 280, 320));
        assertThat(mean(against, 120, 20, 360, 60)).isGreaterThan(1.3 * mean(usual, 120, 20, 360, 60));
    }

    @Test
    void movementSmearsEdges() {
        Shot calm = Shots.portrait();

        assertThat(steps(RENDERER.render(SOMEBODY, Framing.GATE, calm.moving(24, 0))))
                .isLessThan(0.7 * steps(RENDERER.render(SOMEBODY, Framing.GATE, calm)));
    }

    @Test
    void theEyesAreWhereTheLandmarksSay() {
        Shot open = Shots.portrait().turned(-9, 5, 4).standing(1.1f, 0.03f, -0.02f);
        int[] seeing = pixels(RENDERER.render(SOMEBODY, Framing.GATE, open));
        int[] blinking = pixels(RENDERER.render(SOMEBODY, Framing.GATE, open.expressing(1, 0, 0)));
        float[] landmarks = RENDERER.landmarks(SOMEBODY, Framing.GATE, open);
        for (int corner : new int[] {33, 362}) {
            int left = (int) landmarks[corner * 2];
            int right = (int) landmarks[(corner == 33 ? 133 : 263) * 2];
            int middle = (int) landmarks[(corner == 33 ? 159 : 386) * 2 + 1];

            // A blink changes what lies between the corners of an eye, and nothing elsewhere at that height.
            assertThat(changedIn(seeing, blinking, 480, left, middle, right, middle + 6))
                    .isGreaterThan(0.3);
        }
        int brow = (int) landmarks[151 * 2 + 1];
        assertThat(changedIn(seeing, blinking, 480, 200, brow - 6, 280, brow)).isLessThan(0.02);
    }

    /** Mean brightness where the pupils are. */
    private static double eyes(Shot shot) {
        BufferedImage picture = RENDERER.render(SOMEBODY, Framing.GATE, shot);
        float[] landmarks = RENDERER.landmarks(SOMEBODY, Framing.GATE, shot);
        double sum = 0;
        for (int upper : new int[] {159, 386}) {
            int x = (int) landmarks[upper * 2];
            int y = (int) landmarks[upper * 2 + 1] + 2;
            sum += mean(picture, x - 14, y - 8, x + 14, y + 8) / 2;
        }
        return sum;
    }

    private static double mean(BufferedImage picture, int left, int top, int right, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture.getRGB(x, y) >> 8 & 0xff;
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /** Sum of the clear steps from pixel to pixel along rows. */
    private static double steps(BufferedImage picture) {
        double sum = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 1; x < picture.getWidth(); x++) {
                int step = Math.abs((picture.getRGB(x, y) >> 8 & 0xff) - (picture.getRGB(x - 1, y) >> 8 & 0xff));
                sum += step > 8 ? step : 0;
            }
        }
        return sum;
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
