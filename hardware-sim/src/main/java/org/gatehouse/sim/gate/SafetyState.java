// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** The safety state of the lane, decided by wired inputs and never by a message. */
public enum SafetyState {
    NORMAL,
    /** A door met an obstacle that has not been taken away. */
    OBSTRUCTED,
    /** Emergency stop: nothing moves. */
    ESTOP,
    /** Fire alarm: the escape direction is open and stays so until the alarm is reset. */
    FIRE,
    /** Mains lost: the escape direction is released. */
    POWER_FAIL,
    /** The controller found itself faulty: nothing moves. */
    PLC_FAULT
}
