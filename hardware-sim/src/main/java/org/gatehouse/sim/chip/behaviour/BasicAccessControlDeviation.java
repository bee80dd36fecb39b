// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** How a chip departs from BAC when it answers EXTERNAL AUTHENTICATE (Doc 9303-11 §4.3.1). */
public enum BasicAccessControlDeviation {
    /** The MAC has one wrong bit. */
    WRONG_MAC,
    /** The cryptogram was made with another key; the MAC is right. */
    WRONG_CRYPTOGRAM,
    /** The terminal's challenge does not come back; cryptogram and MAC are right. */
    OTHER_TERMINAL_CHALLENGE,
    /** Another challenge than the chip's own comes back; cryptogram and MAC are right. */
    OTHER_CHIP_CHALLENGE
}
