// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr;

import java.util.List;
import org.gatehouse.document.ocr.decode.Alphabet;
import org.gatehouse.document.ocr.decode.Lattice;

/** Several readings of one line, all believed alike: where they disagree, nothing is sure any more. */
final class LatticeMean {
    private LatticeMean() {}

    /** @param lattices one or more, of the same number of cells */
    static Lattice of(List<Lattice> lattices) {
        float[][] mean = new float[lattices.get(0).cells()][Alphabet.SIZE];
        for (int cell = 0; cell < mean.length; cell++) {
            for (int i = 0; i < Alphabet.SIZE; i++) {
                double sum = 0;
                for (Lattice lattice : lattices) {
                    sum += Math.exp(lattice.logProbabilities()[cell][i]);
                }
                mean[cell][i] = (float) Math.log(Math.max(sum / lattices.size(), Float.MIN_NORMAL));
            }
        }
        double fit = lattices.stream().mapToDouble(Lattice::fit).average().orElseThrow();
        return new Lattice(mean, fit, lattices.stream().allMatch(Lattice::whole));
    }
}
