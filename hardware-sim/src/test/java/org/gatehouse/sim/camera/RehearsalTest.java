// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Cast;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RehearsalTest {

    /** Nose and mouth in the middle of the gate's picture; what a turn carries aside. */
    private static final int PATCH_LEFT = 200;

    private static final int PATCH_TOP = 290;
    private static final int PATCH_SIZE = 80;
    private static final int FURTHEST_SHIFT = 90;

    @Test
    void theTravellersOwnLeftIsTheRightOfThePicture() {
        Stance stance = Rehearsal.cooperative(new FaceRenderer(), Cast.KALO.identity(), new SplittableRandom(3));
        BufferedImage start = stance.drift().get(0);

        List<Integer> left = shifts(start, turn(stance, "TURN_HEAD_LEFT"));
        List<Integer> right = shifts(start, turn(stance, "TURN_HEAD_RIGHT"));

        assertThat(left).as("to the right of the picture, pixels").isSorted();
        assertThat(left.get(left.size() - 1)).isGreaterThan(20);
        assertThat(right.stream().map(shift -> -shift)).as("to its left").isSorted();
        assertThat(right.get(right.size() - 1)).isLessThan(-20);
        assertThat(stance.blinking()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {-12, -5, 0, 5, 12})
    void aTurnEndsTwentyDegreesAsideAtLeastAndSixteenFromWhereItBegan(int from) {
        for (int side : new int[] {-1, 1}) {
            for (float draw : new float[] {0, 0.5f, 0.99f}) {
                float furthest = Rehearsal.furthest(from, side, draw);

                assertThat(side * furthest).isBetween(20f, 28f);
                assertThat(side * (furthest - from)).isGreaterThanOrEqualTo(16);
            }
        }
    }

    private static List<BufferedImage> turn(Stance stance, String prompt) {
        return ((Answer.Turn) stance.answers().get(prompt)).out();
    }

    private static List<Integer> shifts(BufferedImage start, List<BufferedImage> turn) {
        List<Integer> shifts = new ArrayList<>();
        turn.forEach(picture -> shifts.add(shift(start, picture)));
        return shifts;
    }

    /** How far to the right the patch of the first picture is found in the second. */
    private static int shift(BufferedImage first, BufferedImage second) {
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int shift = -FURTHEST_SHIFT; shift <= FURTHEST_SHIFT; shift++) {
            long apart = 0;
            for (int y = PATCH_TOP; y < PATCH_TOP + PATCH_SIZE; y += 2) {
                for (int x = PATCH_LEFT; x < PATCH_LEFT + PATCH_SIZE; x += 2) {
                    apart += Math.abs((first.getRGB(x, y) >> 8 & 0xff) - (second.getRGB(x + shift, y) >> 8 & 0xff));
                }
            }
            if (apart < least) {
                least = apart;
                best = shift;
            }
        }
        return best;
    }
}
