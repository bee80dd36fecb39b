// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.awt.Color;

/** Between the sRGB values of pictures and the linear light of shading (IEC 61966-2-1). */
final class Tone {

    private static final float[] LINEAR = new float[256];
    private static final int STEPS = 4096;
    private static final float[] ENCODED = new float[STEPS + 1];

    static {
        for (int value = 0; value < 256; value++) {
            double share = value / 255.0;
            LINEAR[value] = (float) (share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4));
        }
        for (int step = 0; step <= STEPS; step++) {
            double light = step / (double) STEPS;
            ENCODED[step] =
                    (float) (255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * Math.pow(light, 1 / 2.4) - 0.055));
        }
    }

    private Tone() {}

    /** Linear light of an sRGB value 0..255. */
    static float linear(int value) {
        return LINEAR[value];
    }

    static float[] linear(Color colour) {
        return new float[] {LINEAR[colour.getRed()], LINEAR[colour.getGreen()], LINEAR[colour.getBlue()]};
    }

    /** sRGB value 0..255, not yet rounded, of linear light; bright light is compressed as film does. */
    static float encoded(float light) {
        float soft = light < 0.7f ? light : 0.7f + 0.3f * (1 - (float) Math.exp(-(light - 0.7f) / 0.3f));
        return ENCODED[(int) (Math.max(0, Math.min(1, soft)) * STEPS)];
    }
}
