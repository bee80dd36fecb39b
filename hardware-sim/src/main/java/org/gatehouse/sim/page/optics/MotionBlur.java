// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * A page or camera that moved while the shutter was open.
 *
 * @param length of the way, pixels
 * @param direction radians
 */
public record MotionBlur(double length, double direction) implements Step {
    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        int taps = (int) Math.ceil(length) + 1;
        float[] source = picture.values().clone();
        float[] target = picture.values();
        java.util.Arrays.fill(target, 0);
        for (int tap = 0; tap < taps; tap++) {
            double share = taps == 1 ? 0 : tap / (taps - 1.0) - 0.5;
            int dx = (int) Math.round(share * length * Math.cos(direction));
            int dy = (int) Math.round(share * length * Math.sin(direction));
            add(source, target, picture.width(), picture.height(), dx, dy, 1f / taps);
        }
    }

    private static void add(float[] source, float[] target, int width, int height, int dx, int dy, float weight) {
        for (int y = 0; y < height; y++) {
            int row = Math.max(0, Math.min(height - 1, y + dy)) * width;
            for (int x = 0; x < width; x++) {
                target[y * width + x] += weight * source[row + Math.max(0, Math.min(width - 1, x + dx))];
            }
        }
    }
}
