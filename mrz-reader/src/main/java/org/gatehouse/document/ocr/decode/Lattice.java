// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.Arrays;

/**
 * What one line may say: for every cell of the fixed pitch the probability of each character. Holds personal data; {@link
 * #wipe()} overwrites it and {@link #toString()} shows none of it.
 *
 * @param logProbabilities natural logarithms, one row a cell and {@link Alphabet#SIZE} columns; the exponentials of a row sum
 *     to 1
 * @param fit how well the fixed pitch lies over the line: mean natural logarithm of the probability that a cell holds a
 *     character at all, 0 at best
 * @param whole whether nothing legible stands right before the first cell and right after the last: otherwise the line is
 *     longer than these cells
 */
public record Lattice(float[][] logProbabilities, double fit, boolean whole) {

    public Lattice {
        for (float[] cell : logProbabilities) {
            if (cell.length != Alphabet.SIZE) {
                throw new IllegalArgumentException("a cell has " + Alphabet.SIZE + " probabilities");
            }
        }
    }

    /** A line with nothing beside it. */
    public Lattice(float[][] logProbabilities, double fit) {
        this(logProbabilities, fit, true);
    }

    /** Number of cells. */
    public int cells() {
        return logProbabilities.length;
    }

    /** The natural logarithm of the probability of a character in a cell. */
    public float logProbability(int cell, char c) {
        return logProbabilities[cell][Alphabet.classOf(c)];
    }

    /** The most probable character of a cell. */
    public char best(int cell) {
        float[] values = logProbabilities[cell];
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return Alphabet.character(best);
    }

    /** Overwrites the probabilities. */
    public void wipe() {
        for (float[] cell : logProbabilities) {
            Arrays.fill(cell, 0);
        }
    }

    @Override
    public String toString() {
        return "Lattice[" + cells() + " cells]";
    }
}
