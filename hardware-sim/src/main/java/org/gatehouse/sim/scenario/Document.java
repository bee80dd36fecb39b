// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.Optional;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.traveller.Cast;

/**
 * The passport of a story, as data.
 *
 * @param state who issued it
 * @param bearer who it was issued to; name, sex, age and portrait follow
 * @param coding how DG2 holds the portrait
 * @param access which access protocols the chip offers
 * @param expiresInDays days from today to the date of expiry; negative when it is past
 * @param portraitSwappedFor whose portrait was put into DG2 afterwards, leaving the security object as it was
 * @param onWatchlist whether the demo's watchlist names it
 */
public record Document(
        IssuingState state,
        Cast bearer,
        PortraitCoding coding,
        AccessProtocols access,
        int expiresInDays,
        Optional<Cast> portraitSwappedFor,
        boolean onWatchlist) {

    private static final int SOME_YEARS = 1500;

    /** A good passport. */
    static Document of(IssuingState state, Cast bearer, PortraitCoding coding, AccessProtocols access) {
        return new Document(state, bearer, coding, access, SOME_YEARS, Optional.empty(), false);
    }

    Document expiring(int days) {
        return new Document(state, bearer, coding, access, days, portraitSwappedFor, onWatchlist);
    }

    Document withPortraitOf(Cast other) {
        return new Document(state, bearer, coding, access, expiresInDays, Optional.of(other), onWatchlist);
    }

    Document listed() {
        return new Document(state, bearer, coding, access, expiresInDays, portraitSwappedFor, true);
    }
}
