// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

class GreyChipTest {

    @Test
    void anEvenSurfaceHasNoSharpness() {
        GreyChip chip = chip((x, y) -> 77);
        assertThat(chip.sharpness()).isZero();
    }

    @Test
    void aSlopeIsNotSharpness() {
        assertThat(chip((x, y) -> x).sharpness()).isLessThan(1);
    }

    @Test
    void aChessboardHasTheLargestSharpnessThereIs() {
        // Every Laplacian is 4 x 255, up or down.
        GreyChip chip = chip((x, y) -> (x + y) % 2 * 255);
        assertThat(chip.sharpness()).isCloseTo(1020.0 * 1020, within(1.0));
    }

    @Test
    void blurLowersTheSharpness() {
        IntBinaryOperator stripes = (x, y) -> x / 4 % 2 * 200;
        IntBinaryOperator blurred = (x, y) ->
                (stripes.applyAsInt(Math.max(x - 1, 0), y) + stripes.applyAsInt(x, y) + stripes.applyAsInt(x + 1, y))
                        / 3;
        assertThat(chip(blurred).sharpness()).isLessThan(chip(stripes).sharpness() / 4);
    }

    @Test
    void closingLeavesNothing() {
        GreyChip chip = chip((x, y) -> 200);
        chip.close();
        assertThat(chip.histogram()[0]).isEqualTo(GreyChip.SIDE * GreyChip.SIDE);
    }

    private static GreyChip chip(IntBinaryOperator luminance) {
        int[] pixels = new int[GreyChip.SIDE * GreyChip.SIDE];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = luminance.applyAsInt(i % GreyChip.SIDE, i / GreyChip.SIDE);
        }
        return new GreyChip(pixels);
    }
}
