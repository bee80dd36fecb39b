// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** The key switch at the gate: only AUTO lets the controller have the doors. */
public enum KeySwitch {
    /** Permits are executed. */
    AUTO,
    /** Out of use: no permit is executed, the doors close. */
    OFF,
    /** The entry door stands open, for whoever cleans or repairs; no permit is executed. */
    OPEN_ENTRY,
    /** The exit door stands open; no permit is executed. */
    OPEN_EXIT
}
