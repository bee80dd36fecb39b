// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * Intervals of 95 % that {@link PersonBootstrap} found.
 *
 * @param equalErrorRate of the EER
 * @param falseNonMatchRates of the FNMR at each false match rate, the threshold found anew in each sample
 * @param falseMatchRate of the FMR at the fixed threshold; empty without one
 * @param falseNonMatchRate of the FNMR at the fixed threshold; empty without one
 * @param replicates how many samples were drawn
 * @param seed which ones
 */
public record BootstrapIntervals(
        Interval equalErrorRate,
        List<Interval> falseNonMatchRates,
        Optional<Interval> falseMatchRate,
        Optional<Interval> falseNonMatchRate,
        int replicates,
        long seed) {
    /** Copies the list. */
    public BootstrapIntervals {
        falseNonMatchRates = List.copyOf(falseNonMatchRates);
    }
}
