// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

/**
 * What is asked of a watchlist. Personal data: lives for one call, never logged.
 *
 * @param issuingState three-letter code as in the MRZ
 * @param documentNumber without fillers
 * @param primaryIdentifier surname as in the MRZ, words separated by a space
 * @param secondaryIdentifier given names as in the MRZ, words separated by a space
 * @param birthDate YYMMDD as in the MRZ
 */
public record WatchlistQuery(
        String issuingState,
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        String birthDate) {
    @Override
    public String toString() {
        return "WatchlistQuery[...]";
    }
}
