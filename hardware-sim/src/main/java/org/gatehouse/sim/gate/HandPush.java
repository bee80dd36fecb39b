// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** What a hand does to a door. */
public enum HandPush {
    /** Nobody touches it. */
    NONE,
    /** Somebody pushes it open and holds it there. */
    OPEN,
    /** Somebody pushes it shut and holds it there. */
    CLOSED
}
