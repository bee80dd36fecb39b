// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.util.Arrays;
import org.gatehouse.document.ocr.decode.Alphabet;
import org.gatehouse.document.ocr.decode.Lattice;

/**
 * Takes from the columns around the middle of each cell what the cell may be. Where the model sees a gap rather than a character,
 * the cell may be anything: an end that was missed, a hole in the print.
 */
final class CellValues {
    /** How far from a centre a column still speaks for the cell: the model was trained to name a character up to there. */
    private static final double REACH_COLUMNS = 1.25;

    /** A character is as probable as none. */
    private static final double EVEN = Math.log(0.5);

    private CellValues() {}

    static Lattice of(Columns columns, double[] centres) {
        float[][] cells = new float[centres.length][];
        double fit = 0;
        for (int i = 0; i < centres.length; i++) {
            cells[i] = cell(columns, centres[i]);
            fit += columns.character(nearest(columns, centres[i]));
        }
        return new Lattice(cells, fit / centres.length, free(columns, centres));
    }

    /** Whether there is room for one more character at both ends, and none stands there. */
    private static boolean free(Columns columns, double[] centres) {
        int last = centres.length - 1;
        double pitch = last > 0 ? (centres[last] - centres[0]) / last : 1;
        return free(columns, centres[0] - pitch) && free(columns, centres[last] + pitch);
    }

    private static boolean free(Columns columns, double centre) {
        return centre >= 0 && centre <= columns.count() - 1 && columns.character(nearest(columns, centre)) < EVEN;
    }

    private static int nearest(Columns columns, double centre) {
        return (int) Math.max(0, Math.min(columns.count() - 1, Math.round(centre)));
    }

    /** The mean of the logarithms, the nearer the heavier, as probabilities again. */
    private static float[] cell(Columns columns, double centre) {
        double[] sums = new double[Alphabet.SIZE];
        int first = (int) Math.max(0, Math.ceil(centre - REACH_COLUMNS));
        int last = (int) Math.min(columns.count() - 1, Math.floor(centre + REACH_COLUMNS));
        double weights = 0;
        double gap = 1;
        for (int column = first; column <= last; column++) {
            double weight = REACH_COLUMNS + 0.25 - Math.abs(column - centre);
            weights += weight;
            gap = Math.min(gap, Math.exp(columns.logProbabilities()[column][Columns.GAP]));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * columns.logProbabilities()[column][i];
            }
        }
        float[] cell = normalised(sums, Math.max(weights, 1e-9), gap);
        Arrays.fill(sums, 0);
        return cell;
    }

    private static float[] normalised(double[] sums, double weights, double gap) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum / weights);
        }
        double total = 0;
        for (double sum : sums) {
            total += Math.exp(sum / weights - most);
        }
        float[] cell = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            double probability = Math.exp(sums[i] / weights - most) / total;
            cell[i] = (float) Math.log((1 - gap) * probability + gap / sums.length + Float.MIN_NORMAL);
        }
        return cell;
    }
}
