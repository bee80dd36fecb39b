// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.util.Arrays;

/** How much stroke stands in each column of a line: where the line ends, and whether its characters stand at one pitch. */
final class ColumnProfile {
    /** Share of a usual character's strokes that a faint filler still has. */
    private static final double FAINTEST = 0.3;

    /** Characters that may be missing (a stamp, a reflection) before the line is taken to end. */
    private static final double LONGEST_GAP = 2.5;

    /** Smallest and largest pitch looked for, in heights of a capital; OCR-B has 1.05. */
    private static final double SMALLEST_PITCH = 0.8;

    private static final double LARGEST_PITCH = 1.35;

    private final double cap;
    private final float[] ink;

    ColumnProfile(InkStrip strip, Band band, double slope) {
        cap = band.height();
        ink = new float[strip.columns()];
        double centre = (strip.firstColumn() + strip.lastColumn()) / 2.0;
        for (int column = 0; column < ink.length; column++) {
            double shift = slope * (column - centre);
            int top = (int) Math.round(band.top() + shift);
            int bottom = (int) Math.round(band.bottom() + shift);
            int count = 0;
            for (int row = top; row <= bottom; row++) {
                if (strip.inked(column, row)) {
                    count++;
                }
            }
            ink[column] = count;
        }
    }

    /** First and last column of the line that runs through these columns; too long rather than too short. */
    int[] ends(int first, int last) {
        float[] cells = smooth(ink, (int) Math.round(cap));
        float[] inside = Arrays.copyOfRange(cells, first, Math.max(first + 1, last));
        Arrays.sort(inside);
        double limit = FAINTEST * inside[inside.length * 2 / 3];
        int third = (last - first) / 3;
        int left = end(cells, first + third, -1, limit);
        int right = end(cells, last - third, 1, limit);
        int margin = (int) Math.round(cap * 0.4);
        return new int[] {Math.max(0, left - margin), Math.min(ink.length - 1, right + margin)};
    }

    private int end(float[] cells, int from, int direction, double limit) {
        int end = from;
        for (int column = from; column >= 0 && column < cells.length; column += direction) {
            if (cells[column] >= limit) {
                end = column;
            } else if (Math.abs(column - end) > LONGEST_GAP * cap) {
                break;
            }
        }
        return end;
    }

    /**
     * The pitch at which the strokes recur.
     *
     * @param pixels columns from character to character
     * @param regularity share of the strokes' variation that recurs, 0 to 1
     */
    record Pitch(double pixels, double regularity) {
        Pitch times(double factor) {
            return new Pitch(pixels * factor, regularity);
        }
    }

    /** In pieces of a dozen characters, because in perspective the pitch changes along the line. */
    Pitch pitch(int first, int last) {
        int piece = (int) Math.round(cap * 12);
        int pieces = Math.max(1, (int) Math.round((last - first) / (double) piece));
        Pitch best = new Pitch(cap, 0);
        for (double pixels = cap * SMALLEST_PITCH; pixels <= cap * LARGEST_PITCH; pixels *= 1.01) {
            double recurring = 0;
            double all = 0;
            for (int i = 0; i < pieces; i++) {
                int from = first + (last - first) * i / pieces;
                int to = first + (last - first) * (i + 1) / pieces;
                double[] power = power(from, to, pixels);
                recurring += power[0];
                all += power[1];
            }
            double regularity = all > 0 ? recurring / all : 0;
            if (regularity > best.regularity) {
                best = new Pitch(pixels, regularity);
            }
        }
        return best;
    }

    private double[] power(int from, int to, double pixels) {
        double mean = 0;
        for (int i = from; i < to; i++) {
            mean += ink[i];
        }
        mean /= Math.max(1, to - from);
        double cosine = 0;
        double sine = 0;
        double all = 0;
        // A pointer that is turned from column to column: a sine for each would take most of the tracking's time.
        double turnCosine = Math.cos(2 * Math.PI / pixels);
        double turnSine = Math.sin(2 * Math.PI / pixels);
        double x = 1;
        double y = 0;
        for (int i = from; i < to; i++) {
            double value = ink[i] - mean;
            cosine += value * x;
            sine += value * y;
            all += value * value;
            double turned = x * turnCosine - y * turnSine;
            y = x * turnSine + y * turnCosine;
            x = turned;
        }
        return new double[] {2 * (cosine * cosine + sine * sine) / Math.max(1, to - from), all};
    }

    private static float[] smooth(float[] values, int width) {
        float[] result = new float[values.length];
        double sum = 0;
        int half = width / 2;
        for (int i = -half; i < values.length; i++) {
            sum += i + half < values.length ? values[i + half] : 0;
            sum -= i - half - 1 >= 0 ? values[i - half - 1] : 0;
            if (i >= 0) {
                result[i] = (float) (sum / (2 * half + 1));
            }
        }
        return result;
    }
}
