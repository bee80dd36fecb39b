// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.print;

/** Gaussian blur of a plane of numbers, in two passes; the edge continues outwards. */
public final class Gauss {
    /** Below that many pixels nothing would change. */
    private static final double NOTHING = 0.15;

    private Gauss() {}

    /**
     * Blurs in place.
     *
     * @param values row by row
     * @param sigmaX standard deviation along the rows, pixels
     * @param sigmaY standard deviation across the rows, pixels
     */
    public static void blur(float[] values, int width, int height, double sigmaX, double sigmaY) {
        if (sigmaX > NOTHING) {
            alongRows(values, width, height, kernel(sigmaX));
        }
        if (sigmaY > NOTHING) {
            acrossRows(values, width, height, kernel(sigmaY));
        }
    }

    private static float[] kernel(double sigma) {
        int reach = (int) Math.ceil(2.5 * sigma);
        float[] kernel = new float[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            kernel[i] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += i == 0 ? kernel[i] : 2 * kernel[i];
        }
        for (int i = 0; i <= reach; i++) {
            kernel[i] /= (float) sum;
        }
        return kernel;
    }

    private static void alongRows(float[] values, int width, int height, float[] kernel) {
        int reach = kernel.length - 1;
        float[] row = new float[width + 2 * reach];
        for (int y = 0; y < height; y++) {
            int start = y * width;
            System.arraycopy(values, start, row, reach, width);
            for (int i = 0; i < reach; i++) {
                row[i] = values[start];
                row[reach + width + i] = values[start + width - 1];
            }
            for (int x = 0; x < width; x++) {
                values[start + x] = kernel[0] * row[x + reach];
            }
            for (int k = 1; k <= reach; k++) {
                float weight = kernel[k];
                for (int x = 0; x < width; x++) {
                    values[start + x] += weight * (row[x + reach - k] + row[x + reach + k]);
                }
            }
        }
    }

    private static void acrossRows(float[] values, int width, int height, float[] kernel) {
        int reach = kernel.length - 1;
        float[] source = values.clone();
        for (int y = 0; y < height; y++) {
            int start = y * width;
            for (int x = 0; x < width; x++) {
                values[start + x] = kernel[0] * source[start + x];
            }
            for (int k = 1; k <= reach; k++) {
                int above = Math.max(0, y - k) * width;
                int below = Math.min(height - 1, y + k) * width;
                float weight = kernel[k];
                for (int x = 0; x < width; x++) {
                    values[start + x] += weight * (source[above + x] + source[below + x]);
                }
            }
        }
    }
}
