// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The access protocols that a chip offers (Doc 9303-11 §4). */
public enum AccessProtocols {
    BAC,
    PACE,
    PACE_AND_BAC,
    /** Everything is readable by anybody, as on the first passports with a chip. */
    NONE;

    /** Whether the chip carries an EF.CardAccess. */
    public boolean offersPace() {
        return this == PACE || this == PACE_AND_BAC;
    }

    /** Whether the chip answers GET CHALLENGE in the LDS application before PACE. */
    public boolean offersBac() {
        return this == BAC || this == PACE_AND_BAC;
    }
}
