// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** What a door controller reports of a door; never assumed, always fed back. */
public enum DoorPosition {
    CLOSED,
    OPENING,
    OPEN,
    CLOSING,
    OBSTRUCTED,
    FORCED,
    FAULT,
    /** Nothing fresh is known: treated as not closed. */
    UNKNOWN
}
