// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.EnumSet;
import java.util.Set;

/** What a scripted traveller does besides following the screen. */
public enum Behaviour {
    /** Lays the passport as it is meant and follows the screen. */
    ORDINARY,
    /** Lays the passport on its cover first, then as the screen says turned over, but upside down. */
    LAYS_WRONG_SIDE_FIRST,
    /** Pulls the passport away while the chip is read, and lays it again when told. */
    PULLS_PASSPORT_AWAY_ONCE,
    /** Is followed into the lane by somebody else. */
    FOLLOWED_BY_ANOTHER;

    /**
     * How the passport is laid.
     *
     * @param before how often it was laid before
     */
    LaidAs laidAs(int before) {
        if (this != LAYS_WRONG_SIDE_FIRST) {
            return LaidAs.DATA_PAGE;
        }
        return before == 0 ? LaidAs.COVER : LaidAs.UPSIDE_DOWN;
    }

    /** Every way in which it will be laid. */
    Set<LaidAs> ways() {
        return EnumSet.of(laidAs(0), laidAs(1));
    }
}
