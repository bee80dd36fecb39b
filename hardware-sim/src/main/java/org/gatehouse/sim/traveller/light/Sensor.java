// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Capture;
import org.gatehouse.sim.traveller.Framing;

/** Turns light into a picture with noise; the same shot always has the same noise. */
final class Sensor {

    /** Standard deviation of the strongest noise, steps of 255. */
    private static final float STRONGEST = 5.5f;

    private static final float[] BELL = new float[8192];

    static {
        SplittableRandom random = new SplittableRandom(7);
        for (int at = 0; at < BELL.length; at++) {
            double sum = -6;
            for (int term = 0; term < 12; term++) {
                sum += random.nextDouble();
            }
            BELL[at] = (float) sum;
        }
    }

    private Sensor() {}

    static BufferedImage expose(float[] light, Framing framing, Capture capture) {
        BufferedImage image = new BufferedImage(framing.width(), framing.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        SplittableRandom random = new SplittableRandom(capture.grain());
        float strength = STRONGEST * capture.noise();
        for (int at = 0; at < pixels.length; at++) {
            long bits = random.nextLong();
            int rgb = 0;
            for (int channel = 0; channel < 3; channel++) {
                float noise = BELL[(int) (bits >>> 13 * channel & 8191)];
                float value = Tone.encoded(light[at * 3 + channel]) + strength * noise;
                rgb = rgb << 8 | Math.max(0, Math.min(255, Math.round(value)));
            }
            pixels[at] = rgb;
        }
        return image;
    }
}
