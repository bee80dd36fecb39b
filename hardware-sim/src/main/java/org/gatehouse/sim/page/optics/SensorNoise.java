// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.gatehouse.sim.page.print.Light;

/**
 * Noise of a sensor.
 *
 * @param read independent of the light, standard deviation in grey levels
 * @param shot grows with the root of the light: standard deviation at white, grey levels
 */
public record SensorNoise(double read, double shot) implements Step {
    private static final int TABLE = 1 << 14;
    private static final float[] NORMAL = normal();

    private static float[] normal() {
        SplittableRandom random = new SplittableRandom(9303);
        float[] table = new float[TABLE];
        for (int i = 0; i < TABLE; i++) {
            table[i] = (float) random.nextGaussian();
        }
        return table;
    }

    @Override
    public void apply(Plane picture, Light light, RandomGenerator random) {
        float[] values = picture.values();
        float ground = (float) (read * read);
        float growth = (float) (shot * shot / 255);
        long bits = 0;
        for (int i = 0; i < values.length; i++) {
            // One draw serves four pixels: drawing a normal number for each would take longer than all the optics.
            if (i % 4 == 0) {
                bits = random.nextLong();
            }
            float sigma = (float) Math.sqrt(ground + growth * Math.max(0, values[i]));
            values[i] += sigma * NORMAL[(int) (bits & TABLE - 1)];
            bits >>>= 16;
        }
    }
}
