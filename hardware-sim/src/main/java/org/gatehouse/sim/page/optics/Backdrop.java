// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;

/**
 * What lies around and under the sheet.
 *
 * @param brightness 0..255
 * @param roughness strength of its pattern, grey levels
 * @param grain size of its pattern, pixels
 * @param stretch how much longer the pattern is along the rows: 1 for cloth, 20 for wood
 */
public record Backdrop(double brightness, double roughness, int grain, int stretch) {

    /** The dark lid over a reader's glass. */
    public static Backdrop glass(RandomGenerator random) {
        return new Backdrop(4 + 36 * random.nextDouble(), 0, 1, 1);
    }

    /** A desk, a cloth or a palm. */
    public static Backdrop desk(RandomGenerator random) {
        return new Backdrop(
                30 + 190 * random.nextDouble(),
                5 + 25 * random.nextDouble(),
                2 + random.nextInt(6),
                random.nextBoolean() ? 1 : 20);
    }

    /** A plane of nothing else. */
    Plane plane(int width, int height, RandomGenerator random) {
        Plane plane = Plane.of(width, height, (float) brightness);
        if (roughness > 0) {
            pattern(plane, random);
        }
        return plane;
    }

    private void pattern(Plane plane, RandomGenerator random) {
        int columns = plane.width() / (grain * stretch) + 2;
        int rows = plane.height() / grain + 2;
        float[] lattice = new float[columns * rows];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = (float) (roughness * (2 * random.nextDouble() - 1));
        }
        for (int y = 0; y < plane.height(); y++) {
            int row = y / grain * columns;
            for (int x = 0; x < plane.width(); x++) {
                int column = x / (grain * stretch);
                float share = (x % (grain * stretch)) / (float) (grain * stretch);
                plane.values()[y * plane.width() + x] +=
                        lattice[row + column] * (1 - share) + lattice[row + column + 1] * share;
            }
        }
    }
}
