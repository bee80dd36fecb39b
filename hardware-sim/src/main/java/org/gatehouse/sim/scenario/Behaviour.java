// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

/** What a scripted traveller does besides following the screen. */
public enum Behaviour {
    /** Follows the screen. */
    ORDINARY,
    /** Pulls the passport away while the chip is read, and lays it again when told. */
    PULLS_PASSPORT_AWAY_ONCE,
    /** Is followed into the lane by somebody else. */
    FOLLOWED_BY_ANOTHER
}
