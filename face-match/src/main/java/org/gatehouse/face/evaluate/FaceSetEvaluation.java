// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything that is measured of one face set.
 *
 * @param acquisition what became of the photographs
 * @param genuinePairs pairs of one person that were compared
 * @param impostorPairs pairs of two persons that were compared
 * @param evaluation the pooled scores
 * @param rates at the false match rates that {@link #FALSE_MATCH_RATES} names
 * @param threshold of the configured operating point; empty where the calibration gives none for these models
 * @param intervals by people
 * @param groups one for each grouping and threshold; empty without a groups file
 */
public record FaceSetEvaluation(
        Acquisition acquisition,
        long genuinePairs,
        long impostorPairs,
        Evaluation evaluation,
        List<RateAtFmr> rates,
        OptionalDouble threshold,
        BootstrapIntervals intervals,
        List<GroupRates> groups) {
    /** 0.01 %, 0.05 %, 0.1 %, 1 %. */
    static final double[] FALSE_MATCH_RATES = {0.0001, 0.0005, 0.001, 0.01};

    /** Copies the lists. */
    public FaceSetEvaluation {
        rates = List.copyOf(rates);
        groups = List.copyOf(groups);
    }

    /**
     * Measures.
     *
     * @param threshold of the operating point, if there is one
     * @param seed of the bootstrap
     * @throws FaceSetException if there are no pairs, or too many
     */
    public static FaceSetEvaluation of(ReadFaceSet set, Optional<Groups> groups, OptionalDouble threshold, long seed)
            throws FaceSetException {
        ComparisonTable table = set.compare();
        return of(set.acquisition(), table, groups, threshold, seed);
    }

    static FaceSetEvaluation of(
            Acquisition acquisition,
            ComparisonTable table,
            Optional<Groups> groups,
            OptionalDouble threshold,
            long seed) {
        Evaluation evaluation = table.evaluation();
        List<RateAtFmr> rates = new ArrayList<>();
        for (double falseMatchRate : FALSE_MATCH_RATES) {
            rates.add(evaluation.at(falseMatchRate));
        }
        List<GroupRates> byGroup = new ArrayList<>();
        groups.ifPresent(given -> given.groupings().forEach(grouping -> {
            threshold.ifPresent(fixed -> byGroup.add(GroupRates.of(table, grouping, fixed)));
            byGroup.add(GroupRates.of(table, grouping, evaluation.thresholdAt(0.01)));
        }));
        return new FaceSetEvaluation(
                acquisition,
                table.genuinePairs(),
                table.impostorPairs(),
                evaluation,
                rates,
                threshold,
                new PersonBootstrap(table, evaluation, FALSE_MATCH_RATES, threshold).intervals(seed),
                byGroup);
    }
}
