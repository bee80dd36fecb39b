// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import java.util.SplittableRandom;

/**
 * A lit screen behind glass: its stripes of red, green and blue beat with the camera's pixels (moire), its refresh with the
 * shutter (a band that climbs), its white is cold, and the gate's lamp is mirrored in the glass.
 */
final class ScreenFinish implements Finish {

    private static final int TABLE = 1024;
    private static final float[] COSINE = new float[TABLE];

    static {
        for (int at = 0; at < TABLE; at++) {
            COSINE[at] = (float) Math.cos(2 * Math.PI * at / TABLE);
        }
    }

    private static final float[] WHITE = {0.95f, 1, 1.08f};
    private static final float MIRRORED = 7;

    private final float stripesPerCm;
    private final float beat;
    private final float glareAcross;
    private final float glareUp;
    private final float glare;
    private final float brightness;

    ScreenFinish(SplittableRandom random) {
        this(random, Raster.SEEN);
    }

    ScreenFinish(SplittableRandom random, Raster raster) {
        // 200 to 264 pixels an inch.
        stripesPerCm = (float) (200 + 64 * random.nextDouble()) / 2.54f;
        float drawn = 0.05f + 0.05f * (float) random.nextDouble();
        beat = raster == Raster.SEEN ? drawn : 0;
        glareAcross = 9 * (float) random.nextDouble() - 4.5f;
        glareUp = 4 + 5 * (float) random.nextDouble();
        glare = 40 + 120 * (float) random.nextDouble();
        brightness = 0.95f + 0.2f * (float) random.nextDouble();
    }

    @Override
    public void apply(float[] rgb, float across, float up, float facing, int row, double seconds) {
        float rows = COSINE[Math.floorMod((int) (up * stripesPerCm * TABLE), TABLE)];
        float band = 0.02f * COSINE[Math.floorMod((int) ((row / 640.0 + seconds * 0.7) * TABLE), TABLE)];
        // The mirrored lamp wanders with the tilt of the glass.
        float dx = (across - glareAcross - 12 * (facing - 0.8f)) / 1.6f;
        float dy = (up - glareUp) / 0.9f;
        float square = dx * dx + dy * dy;
        float mirrored = MIRRORED + glare / (1 + square * square);
        for (int channel = 0; channel < 3; channel++) {
            int phase = (int) ((across * stripesPerCm + channel / 3f) * TABLE);
            float stripe = 1 + beat * (COSINE[Math.floorMod(phase, TABLE)] + 0.5f * rows);
            rgb[channel] = rgb[channel] * brightness * WHITE[channel] * stripe * (1 + band) + mirrored;
        }
    }
}
