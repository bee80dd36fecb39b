// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** What a lane is ordered to be, whatever its links, its safety mirror and its transaction say. */
public enum Mode {
    /** Travellers are admitted. */
    OPEN,
    /** By an officer: whoever is on his way goes on, nobody else begins. */
    CLOSED,
    /**
     * After a fire alarm, or on an officer's word: whoever is inside gets out, and nobody begins before two officers have
     * looked at the empty lane and signed. Outlives a restart.
     */
    EVACUATION
}
