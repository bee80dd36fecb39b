// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.decode;

import java.util.Arrays;
import java.util.List;

/**
 * What one cell may hold: the characters that it looks like, the likeliest first. How much less likely another is than the
 * first is its deficit, in nats, at least 0.
 *
 * <p>Holds personal data; {@link #wipe()} overwrites it.
 *
 * @param characters at least one
 * @param deficits one each
 * @param givable whether each may be given instead of the first; the others only count as rivals of what is given
 * @param looks the natural logarithm of the probability of the first
 */
record Choices(char[] characters, double[] deficits, boolean[] givable, double looks) {

    static Choices of(float[] logProbabilities, DecoderLimits limits) {
        int count = Math.min(limits.choices(), Alphabet.SIZE);
        int[] order = new int[count];
        int found = 0;
        for (int c = 0; c < Alphabet.SIZE; c++) {
            int at = found;
            while (at > 0 && logProbabilities[c] > logProbabilities[order[at - 1]]) {
                at--;
            }
            if (at == count) {
                continue;
            }
            found = Math.min(found + 1, count);
            System.arraycopy(order, at, order, at + 1, found - at - 1);
            order[at] = c;
        }
        return cut(logProbabilities, order, limits);
    }

    private static Choices cut(float[] logProbabilities, int[] order, DecoderLimits limits) {
        double first = finite(logProbabilities[order[0]]);
        int size = 1;
        while (size < order.length && limits.deficit(first - logProbabilities[order[size]]) <= limits.rivalNats()) {
            size++;
        }
        char[] characters = new char[size];
        double[] deficits = new double[size];
        boolean[] givable = new boolean[size];
        for (int i = 0; i < size; i++) {
            characters[i] = Alphabet.character(order[i]);
            deficits[i] = i == 0 ? 0 : limits.deficit(first - logProbabilities[order[i]]);
            double limit = Confusions.known(characters[0], characters[i])
                    ? limits.confusionNats()
                    : limits.strangeConfusionNats();
            givable[i] = i == 0 || deficits[i] <= limit;
        }
        return new Choices(characters, deficits, givable, first);
    }

    private static double finite(float logProbability) {
        return Float.isFinite(logProbability) ? logProbability : -Float.MAX_VALUE;
    }

    /** The cells of all lines, one after the other. */
    static Choices[] of(List<Lattice> lines, DecoderLimits limits) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(line.logProbabilities()))
                .map(cell -> of(cell, limits))
                .toArray(Choices[]::new);
    }

    /** Which choice a character is, or -1. */
    int indexOf(char c) {
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** How much less a character looks like it than the likeliest; infinite where it is no choice. */
    double deficit(char c) {
        int at = indexOf(c);
        return at < 0 ? Double.POSITIVE_INFINITY : deficits[at];
    }

    /** Overwrites the characters and how each looks. */
    void wipe() {
        Arrays.fill(characters, '\0');
        Arrays.fill(deficits, 0);
        Arrays.fill(givable, false);
    }

    @Override
    public String toString() {
        return "Choices[" + characters.length + "]";
    }
}
