// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Lattices as an honest reader would give them: every character is a point in a space of features, print and optics move it by
 * noise of a known strength, and a cell's probabilities are those that Bayes' rule gives for what is then seen. Characters that
 * are taken for each other lie close together.
 */
final class SimulatedPrint {
    private static final int FEATURES = 12;

    /** How far apart characters lie that look alike; any other two, about 1.4. */
    private static final double ALIKE = 0.45;

    private static final String[] ALIKE_PAIRS = {
        "0O", "OQ", "0D", "1I", "IL", "5S", "8B", "2Z", "6G", "EF", "MN", "HM", "K<", "CG", "UV", "VY", "PR", "71", "39"
    };

    private final double[][] features = new double[Alphabet.SIZE][FEATURES];
    private final Random random;

    /** @param random the noise; how the characters lie to each other is always the same */
    SimulatedPrint(Random random) {
        this.random = random;
        Random places = new Random(7);
        for (double[] feature : features) {
            for (int i = 0; i < FEATURES; i++) {
                feature[i] = places.nextGaussian() / Math.sqrt(FEATURES);
            }
        }
        for (String pair : ALIKE_PAIRS) {
            double[] one = features[Alphabet.classOf(pair.charAt(0))];
            double[] other = features[Alphabet.classOf(pair.charAt(1))];
            for (int i = 0; i < FEATURES; i++) {
                other[i] = one[i] + ALIKE * places.nextGaussian() / Math.sqrt(FEATURES);
            }
        }
    }

    /** @param noise 0.03 for a clean page, 0.2 for one that is hardly legible */
    List<Lattice> of(List<String> lines, double noise) {
        List<Lattice> lattices = new ArrayList<>();
        for (String line : lines) {
            float[][] cells = new float[line.length()][];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = cell(line.charAt(i), noise);
            }
            lattices.add(new Lattice(cells, -0.01));
        }
        return lattices;
    }

    float[] cell(char c, double noise) {
        double[] seen = features[Alphabet.classOf(c)].clone();
        for (int i = 0; i < FEATURES; i++) {
            seen[i] += noise * random.nextGaussian();
        }
        float[] logProbabilities = new float[Alphabet.SIZE];
        double total = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (double[] feature : features) {
            nearest = Math.min(nearest, distance(seen, feature));
        }
        for (int k = 0; k < Alphabet.SIZE; k++) {
            logProbabilities[k] = (float) ((nearest - distance(seen, features[k])) / (2 * noise * noise));
            total += Math.exp(logProbabilities[k]);
        }
        for (int k = 0; k < Alphabet.SIZE; k++) {
            logProbabilities[k] -= (float) Math.log(total);
        }
        return logProbabilities;
    }

    /** Squared. */
    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < FEATURES; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
