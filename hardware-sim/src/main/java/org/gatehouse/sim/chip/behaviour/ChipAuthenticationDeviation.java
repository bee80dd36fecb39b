// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** How a chip departs from chip authentication (Doc 9303-11 §6.2). */
public enum ChipAuthenticationDeviation {
    /** A clone: it has not the private key that belongs to DG14 and agrees with another, without an error. */
    OTHER_KEY,
    /** It answers 9000 and stays under the keys of the old session. */
    KEEPS_OLD_SESSION,
    /** It takes any key identifier, and uses its first key. */
    ACCEPTS_ANY_KEY_ID,
    /** It keeps the terminals' public keys as long as it lives, and refuses one that comes again: they should be ephemeral. */
    REFUSES_KNOWN_KEY,
    /** Its counter starts at one instead of zero in the new session. */
    COUNTER_NOT_RESET
}
