// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

/**
 * How dense strokes are in each row of a strip, along a slope. The right slope is the one at which rows differ most: all
 * strokes in the line's own rows and none between the lines.
 */
final class RowProfile {
    /** Columns that are summed before they are sheared: about one character. */
    private final int block;

    private final int rows;
    private final int blocks;
    private final float[] sums;

    RowProfile(InkStrip strip) {
        block = strip.cap();
        rows = strip.rows();
        blocks = Math.max(1, (strip.lastColumn() - strip.firstColumn()) / block);
        sums = new float[blocks * rows];
        for (int row = 0; row < rows; row++) {
            int at = row * strip.columns() + strip.firstColumn();
            for (int i = 0; i < blocks; i++) {
                int sum = 0;
                for (int column = 0; column < block; column++) {
                    if (strip.ink()[at++] != 0) {
                        sum++;
                    }
                }
                sums[i * rows + row] = (float) sum / block;
            }
        }
    }

    /** The slope, rows a column, at which rows differ most, within {@code range} of level. */
    double slope(double range, double step, int reach) {
        double best = 0;
        double sharpest = -1;
        int steps = (int) Math.round(range / step);
        for (int i = -steps; i <= steps; i++) {
            double sharpness = sharpness(along(i * step), reach);
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = i * step;
            }
        }
        return best;
    }

    /** Share of each row that strokes cover along a slope through the middle of the line, 0 to 1. */
    float[] along(double slope) {
        float[] profile = new float[rows];
        for (int i = 0; i < blocks; i++) {
            double shift = slope * (i + 0.5 - blocks / 2.0) * block;
            int whole = (int) Math.floor(shift);
            float lower = (float) (shift - whole) / blocks;
            float upper = 1f / blocks - lower;
            int from = i * rows + whole;
            int last = Math.min(rows, rows - 1 - whole);
            // Most of the tracking's time is spent here: nothing but what the processor does to several rows at once.
            for (int row = Math.max(0, -whole); row < last; row++) {
                profile[row] += sums[from + row] * upper + sums[from + row + 1] * lower;
            }
        }
        return profile;
    }

    /** Number of blocks, each about a character wide. */
    int blocks() {
        return blocks;
    }

    /** Share of each row that strokes cover in some blocks only, 0 to 1. */
    float[] piece(int fromBlock, int toBlock) {
        float[] profile = new float[rows];
        for (int i = fromBlock; i < toBlock; i++) {
            for (int row = 0; row < rows; row++) {
                profile[row] += sums[i * rows + row] / (toBlock - fromBlock);
            }
        }
        return profile;
    }

    private double sharpness(float[] profile, int reach) {
        double sum = 0;
        for (int row = Math.max(0, rows / 2 - reach); row < Math.min(rows, rows / 2 + reach); row++) {
            sum += profile[row] * profile[row];
        }
        return sum;
    }
}
