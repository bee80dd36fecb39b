// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** Where a door is, as its own sensors tell. */
public enum Position {
    CLOSED,
    OPENING,
    OPEN,
    CLOSING,
    /** Something lies in the way of the closing door. */
    OBSTRUCTED,
    /** Pushed open by hand. */
    FORCED,
    /** The drive does not move. */
    FAULT,
    UNKNOWN
}
