// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** Mirror of the door controller's safety state; the lane learns of it and never decides it. */
public enum Safety {
    NORMAL,
    OBSTRUCTED,
    ESTOP,
    FIRE,
    POWER_FAIL,
    PLC_FAULT,
    /** Somebody at the gate has taken the doors with the key switch. */
    KEY_SWITCH
}
