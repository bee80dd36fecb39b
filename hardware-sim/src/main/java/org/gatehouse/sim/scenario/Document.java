// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.Optional;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;

/**
 * The passport of a story, as data.
 *
 * @param state who issued it
 * @param bearer whose portrait it holds, a name of the cast
 * @param coding how DG2 holds the portrait
 * @param access which access protocols the chip offers
 * @param ageYears age of the bearer today
 * @param expiresInDays days from today to the date of expiry; negative when it is past
 * @param portraitSwappedFor whose portrait was put into DG2 afterwards, leaving the security object as it was
 * @param onWatchlist whether the demo's watchlist names it
 */
public record Document(
        IssuingState state,
        String bearer,
        PortraitCoding coding,
        AccessProtocols access,
        int ageYears,
        int expiresInDays,
        Optional<String> portraitSwappedFor,
        boolean onWatchlist) {

    /** A good passport of a known state. */
    static Document of(IssuingState state, String bearer, PortraitCoding coding, AccessProtocols access) {
        return new Document(state, bearer, coding, access, 34, 1500, Optional.empty(), false);
    }

    Document bearerAged(int years) {
        return new Document(state, bearer, coding, access, years, expiresInDays, portraitSwappedFor, onWatchlist);
    }

    Document expiring(int days) {
        return new Document(state, bearer, coding, access, ageYears, days, portraitSwappedFor, onWatchlist);
    }

    Document withPortraitOf(String other) {
        return new Document(state, bearer, coding, access, ageYears, expiresInDays, Optional.of(other), onWatchlist);
    }

    Document listed() {
        return new Document(state, bearer, coding, access, ageYears, expiresInDays, portraitSwappedFor, true);
    }
}
