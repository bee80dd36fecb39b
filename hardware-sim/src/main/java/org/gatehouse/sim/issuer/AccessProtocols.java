// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The access protocols that a chip offers (Doc 9303-11 §4). */
public enum AccessProtocols {
    BAC,
    PACE,
    PACE_AND_BAC;

    /** Whether the chip carries an EF.CardAccess. */
    public boolean offersPace() {
        return this != BAC;
    }

    /** Whether the chip answers GET CHALLENGE in the LDS application before PACE. */
    public boolean offersBac() {
        return this != PACE;
    }
}
