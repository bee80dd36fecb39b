// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * A lamp mirrored in the laminate.
 *
 * @param x of its middle, pixels
 * @param y likewise
 * @param radius of its bright part, pixels
 * @param flatness height over width
 * @param strength grey levels added in the middle; from about 200 on nothing is left to see there
 */
public record Glare(double x, double y, double radius, double flatness, double strength) implements Step {
    /** Infra-red lamps stand elsewhere and are shaded better. */
    private static final double INFRARED_SHARE = 0.3;

    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        double added = light == Light.VISIBLE ? strength : strength * INFRARED_SHARE;
        double reach = 3 * radius;
        int top = (int) Math.max(0, y - reach * flatness);
        int bottom = (int) Math.min(picture.height() - 1.0, y + reach * flatness);
        int left = (int) Math.max(0, x - reach);
        int right = (int) Math.min(picture.width() - 1.0, x + reach);
        for (int row = top; row <= bottom; row++) {
            double dy = (row - y) / (radius * flatness);
            for (int column = left; column <= right; column++) {
                double dx = (column - x) / radius;
                double square = dx * dx + dy * dy;
                // Flat in the middle, steep at the rim, as a lamp is and a bell curve is not.
                picture.values()[row * picture.width() + column] += (float) (added / (1 + square * square));
            }
        }
    }
}
