// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code ./gatehouse bench mrz-parse} does the same with a million documents. */
class RoundTripTest {
    private static final long SEED = 9303;
    private static final int DOCUMENTS = 20_000;

    @Test
    void whatIsPrintedIsParsedAsItWasMeant() {
        RoundTrip trip = new RoundTrip(SEED);
        trip.run(DOCUMENTS);
        assertThat(trip.described()).as("seed " + SEED).isEmpty();
        assertThat(trip.failures()).as("seed " + SEED).isZero();
        assertThat(trip.documents()).containsOnlyKeys(MrzFormat.values());
        assertThat(trip.truncated()).isGreaterThan(DOCUMENTS / 20);
        assertThat(trip.runningOn()).isGreaterThan(DOCUMENTS / 50);
    }
}
