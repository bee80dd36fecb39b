// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.Arrays;
import org.gatehouse.face.detect.Point;

/** The luminance of a {@link FaceChip}. Closing overwrites it. */
final class GreyChip implements AutoCloseable {
    static final int SIDE = FaceChip.SIDE;

    private final int[] luminance;

    /** Row by row, 0..255; taken over. */
    GreyChip(int[] luminance) {
        if (luminance.length != SIDE * SIDE) {
            throw new IllegalArgumentException("A grey chip is 128 x 128");
        }
        this.luminance = luminance;
    }

    static GreyChip of(FaceChip chip) {
        int[] grey = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                // ITU-R BT.601 luma in thousandths.
                grey[y * SIDE + x] = (114 * chip.blue(x, y) + 587 * chip.green(x, y) + 299 * chip.red(x, y)) / 1000;
            }
        }
        return new GreyChip(grey);
    }

    int at(int x, int y) {
        return luminance[y * SIDE + x];
    }

    /** Mean of the square of 2 r + 1 pixels around a place, drawn to the nearest square that lies within the chip. */
    double around(Point place, int r) {
        int x = (int) Math.round(Math.max(r, Math.min(SIDE - 1.0 - r, place.x())));
        int y = (int) Math.round(Math.max(r, Math.min(SIDE - 1.0 - r, place.y())));
        int sum = 0;
        for (int v = y - r; v <= y + r; v++) {
            for (int u = x - r; u <= x + r; u++) {
                sum += at(u, v);
            }
        }
        int width = 2 * r + 1;
        return (double) sum / (width * width);
    }

    /** How often each luminance occurs: 256 counts. */
    int[] histogram() {
        int[] counts = new int[256];
        for (int value : luminance) {
            counts[value]++;
        }
        return counts;
    }

    /** Variance of the four-neighbour Laplacian: falls with blur, and with noise removal. */
    double sharpness() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                double laplacian = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4.0 * at(x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        double mean = sum / count;
        return squares / count - mean * mean;
    }

    @Override
    public void close() {
        Arrays.fill(luminance, 0);
    }

    @Override
    public String toString() {
        return "GreyChip[]";
    }
}
