// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the photographs before any was compared (failure to acquire and failure to enrol, ISO/IEC 19795-1).
 *
 * @param photographs of all people
 * @param failures how many could not be used, by the name of the reason
 * @param severalFaces how many show another face of comparable size beside the one used
 * @param atSecondLook how many had to be given a margin, turned or enlarged for the face to be found
 * @param persons all people
 * @param personsWithout how many have no usable photograph: failures to enrol
 * @param genuinePairs pairs of one person that all photographs would have formed
 * @param impostorPairs pairs of two persons that all photographs would have formed
 */
public record Acquisition(
        int photographs,
        SortedMap<String, Integer> failures,
        int severalFaces,
        int atSecondLook,
        int persons,
        int personsWithout,
        long genuinePairs,
        long impostorPairs) {
    /** Copies the map. */
    public Acquisition {
        failures = Collections.unmodifiableSortedMap(new TreeMap<>(failures));
    }

    /** Share of the photographs that could not be used. */
    public Proportion failureToAcquire() {
        return new Proportion(
                failures.values().stream().mapToInt(Integer::intValue).sum(), photographs);
    }

    /** Share of the people without a usable photograph. */
    public Proportion failureToEnrol() {
        return new Proportion(personsWithout, persons);
    }

    /**
     * Generalized false reject rate: of the genuine pairs that all photographs would have formed, those that do not match or
     * lack a photograph. Counted pair by pair, which is {@code 1 - (1 - FTA)^2 (1 - FNMR)} where failures are spread evenly.
     */
    public Proportion generalizedFalseRejects(Proportion falseNonMatches) {
        return new Proportion(genuinePairs - falseNonMatches.of() + falseNonMatches.count(), genuinePairs);
    }

    /** Generalized false accept rate: false matches among the impostor pairs that all photographs would have formed. */
    public Proportion generalizedFalseAccepts(Proportion falseMatches) {
        return new Proportion(falseMatches.count(), impostorPairs);
    }

    static long genuinePairs(long[] photographsOfPersons) {
        return Arrays.stream(photographsOfPersons).map(ComparisonTable::pairs).sum();
    }
}
