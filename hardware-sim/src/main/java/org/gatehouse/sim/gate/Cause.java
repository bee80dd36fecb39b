// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** Why a door does what it does. */
enum Cause {
    START,
    PERMIT,
    PASSED,
    TIMEOUT,
    DEAD_MAN,
    SAFETY,
    RELEASE,
    OBSTACLE,
    STALL,
    HAND,
    KEY,
    SWITCH,
    CLEARED
}
