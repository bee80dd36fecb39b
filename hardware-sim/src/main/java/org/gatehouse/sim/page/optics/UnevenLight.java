// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * Light that falls off to one side.
 *
 * @param loss share of the light missing at the dark side, 0..1
 * @param direction of the fall, radians
 */
public record UnevenLight(double loss, double direction) implements Step {
    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        int width = picture.width();
        int height = picture.height();
        double reach = Math.hypot(width, height);
        float dx = (float) (Math.cos(direction) / reach * loss);
        float dy = (float) (Math.sin(direction) / reach * loss);
        float[] values = picture.values();
        for (int y = 0; y < height; y++) {
            float row = 1 - (float) (loss / 2) + dy * (y - height / 2f);
            for (int x = 0; x < width; x++) {
                values[y * width + x] *= row + dx * (x - width / 2f);
            }
        }
    }
}
