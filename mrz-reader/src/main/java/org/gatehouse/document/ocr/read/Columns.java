// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import java.util.Arrays;
import org.gatehouse.document.ocr.decode.Alphabet;

/**
 * What the line model says of each column of a strip: natural logarithms of the probability of each character, and of the gap
 * between two as the last of all. Holds personal data; {@link #wipe()} overwrites it.
 *
 * @param logProbabilities one row a column
 */
record Columns(float[][] logProbabilities) {
    /** Where the gap stands in a row. */
    static final int GAP = Alphabet.SIZE;

    private static final double LEAST = 1e-6;

    /** Softmax over the network's answer, class by class as the network lays it out. */
    static Columns of(float[] logits, int columns) {
        float[][] rows = new float[columns][GAP + 1];
        for (int column = 0; column < columns; column++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i <= GAP; i++) {
                most = Math.max(most, logits[i * columns + column]);
            }
            double sum = 0;
            for (int i = 0; i <= GAP; i++) {
                sum += Math.exp(logits[i * columns + column] - most);
            }
            double norm = most + Math.log(sum);
            for (int i = 0; i <= GAP; i++) {
                rows[column][i] = (float) (logits[i * columns + column] - norm);
            }
        }
        return new Columns(rows);
    }

    int count() {
        return logProbabilities.length;
    }

    /** How probable a gap is at a column, natural logarithm. */
    double gap(int column) {
        return Math.max(logProbabilities[column][GAP], Math.log(LEAST));
    }

    /** How probable any character is at a column, natural logarithm. */
    double character(int column) {
        return Math.log(Math.max(1 - Math.exp(logProbabilities[column][GAP]), LEAST));
    }

    void wipe() {
        for (float[] row : logProbabilities) {
            Arrays.fill(row, 0);
        }
    }

    @Override
    public String toString() {
        return "Columns[" + count() + "]";
    }
}
