// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.util.Collection;

/** The value in the middle; of an even number of values the upper of both. */
final class Median {
    private Median() {}

    static double of(Collection<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
