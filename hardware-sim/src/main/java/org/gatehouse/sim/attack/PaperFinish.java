// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

/**
 * Ink on paper: less contrast and colour than life, dots of a coarse screen, streaks of the print head, and the light of the
 * gate on a matt surface.
 */
final class PaperFinish implements Finish {

    private static final float DOTS_PER_CM = 7;
    private static final float DOT = 5;
    private static final float BLACK = 26;
    private static final float CONTRAST = 0.82f;
    private static final float COLOUR = 0.82f;

    private final float dot;

    PaperFinish() {
        this(Raster.SEEN);
    }

    PaperFinish(Raster raster) {
        dot = raster == Raster.SEEN ? DOT : 0;
    }

    @Override
    public void apply(float[] rgb, float across, float up, float facing, int row, double seconds) {
        double turn = 2 * Math.PI * DOTS_PER_CM;
        // At 45 degrees, as the black of printers is.
        double dots = Math.cos(turn * (across + up) * 0.7071) * Math.cos(turn * (across - up) * 0.7071);
        double streak = Math.sin(up * 31) * Math.sin(up * 7.3 + 1);
        float grey = 0.3f * rgb[0] + 0.59f * rgb[1] + 0.11f * rgb[2];
        // Neither paper nor ink is where the light ends: dots show in the middle tones.
        float middle = 1 - Math.abs(grey - 128) / 128;
        float light = 0.68f + 0.32f * Math.max(0, facing);
        float added = BLACK + middle * dot * (float) dots + 1.5f * (float) streak;
        for (int channel = 0; channel < 3; channel++) {
            float ink = grey + (rgb[channel] - grey) * COLOUR;
            rgb[channel] = (ink * CONTRAST + added) * light;
        }
    }
}
