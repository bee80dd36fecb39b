// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.Arrays;
import org.gatehouse.sim.traveller.Capture;
import org.gatehouse.sim.traveller.Framing;

/** A subject that moves while the shutter is open smears in linear light. */
final class Blur {

    private static final int MOST_TAPS = 24;

    private Blur() {}

    /** Smears the light of a whole picture in place; the backdrop is out of focus anyway. */
    static void apply(float[] light, Framing framing, Capture capture) {
        int taps = Math.min(MOST_TAPS, (int) Math.ceil(capture.blurPixels()) + 1);
        if (taps == 1) {
            return;
        }
        float[] sharp = light.clone();
        Arrays.fill(light, 0);
        double direction = Math.toRadians(capture.blurDegrees());
        for (int tap = 0; tap < taps; tap++) {
            double way = (tap / (taps - 1.0) - 0.5) * capture.blurPixels();
            int right = (int) Math.round(way * Math.cos(direction));
            int down = (int) Math.round(way * Math.sin(direction));
            add(sharp, light, framing, right, down, 1f / taps);
        }
    }

    private static void add(float[] sharp, float[] light, Framing framing, int right, int down, float weight) {
        int width = framing.width();
        int height = framing.height();
        for (int y = 0; y < height; y++) {
            int row = Math.max(0, Math.min(height - 1, y - down)) * width;
            for (int x = 0; x < width; x++) {
                int from = (row + Math.max(0, Math.min(width - 1, x - right))) * 3;
                int to = (y * width + x) * 3;
                light[to] += weight * sharp[from];
                light[to + 1] += weight * sharp[from + 1];
                light[to + 2] += weight * sharp[from + 2];
            }
        }
    }
}
