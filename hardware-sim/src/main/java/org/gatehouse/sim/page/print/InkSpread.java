// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

import java.util.random.RandomGenerator;

/** Ink between the print head and the paper. Works on its own pixels in place. */
final class InkSpread {
    /** Pitch of the drops of an ink jet: 300 to the inch, mm. */
    private static final double DROP = 25.4 / 300;
    /** How steeply the rim of the ink falls off, per unit of soft cover. */
    private static final float STEEPNESS = 4;

    private final int width;
    private final int height;
    private final float[] cover;

    InkSpread(int width, int height, float[] cover) {
        this.width = width;
        this.height = height;
        this.cover = cover;
    }

    /** Softens by a standard deviation in pixels and cuts at a threshold: below one half strokes grow. */
    void spread(double sigma, double threshold) {
        Gauss.blur(cover, width, height, sigma, sigma);
        float middle = (float) threshold;
        for (int i = 0; i < cover.length; i++) {
            float value = (cover[i] - middle) * STEEPNESS + 0.5f;
            cover[i] = value <= 0 ? 0 : Math.min(value, 1);
        }
    }

    /** The pattern of a process, of strength 0..1; {@code fine} are the pixels of a millimetre. */
    void grain(PrintProcess process, double strength, double fine, RandomGenerator random) {
        switch (process) {
            case LASER -> speckle(0.35 * strength, 0.002 * strength, random);
            case INK_JET -> drops(strength, DROP * fine);
            case THERMAL -> rows(strength, DROP * fine);
            case ENGRAVED -> speckle(0.8 * strength, 0, random);
        }
    }

    /** Uneven cover within strokes, specks beside them. */
    private void speckle(double unevenness, double specks, RandomGenerator random) {
        for (int i = 0; i < cover.length; i++) {
            if (cover[i] > 0) {
                cover[i] *= 1 - (float) (unevenness * random.nextDouble());
            } else if (specks > 0 && random.nextFloat() < specks * near(i)) {
                cover[i] = 0.6f;
            }
        }
    }

    /** Specks fall where ink is near. */
    private float near(int at) {
        int reach = 6;
        int right = Math.min(cover.length - 1, at + reach);
        int left = Math.max(0, at - reach);
        return cover[left] > 0 || cover[right] > 0 ? 1 : 0.1f;
    }

    private void drops(double strength, double pitch) {
        float depth = (float) (0.55 * strength);
        for (int y = 0; y < height; y++) {
            double vertical = Math.cos(2 * Math.PI * y / pitch);
            for (int x = 0; x < width; x++) {
                double horizontal = Math.cos(2 * Math.PI * x / pitch + Math.PI * Math.floor(y / pitch));
                double gap = 0.5 - 0.25 * (vertical + horizontal);
                cover[y * width + x] *= 1 - depth * (float) gap;
            }
        }
    }

    private void rows(double strength, double pitch) {
        for (int y = 0; y < height; y++) {
            float gap = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * y / pitch));
            for (int x = 0; x < width; x++) {
                cover[y * width + x] *= 1 - 0.45f * (float) strength * gap;
            }
        }
    }

    /** The same in pixels so many times coarser. */
    float[] coarser(int factor) {
        int columns = width / factor;
        float[] coarse = new float[columns * (height / factor)];
        for (int i = 0; i < coarse.length; i++) {
            float sum = 0;
            int from = i / columns * factor * width + i % columns * factor;
            for (int y = 0; y < factor; y++) {
                for (int x = 0; x < factor; x++) {
                    sum += cover[from + y * width + x];
                }
            }
            coarse[i] = sum / (factor * factor);
        }
        return coarse;
    }
}
