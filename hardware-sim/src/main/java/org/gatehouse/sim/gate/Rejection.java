// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** Why a permit was not executed: the reason words of the contract, in the order in which they are looked at. */
public enum Rejection {
    RETAINED,
    MALFORMED,
    KEY_UNKNOWN,
    KEY_RETIRED,
    MAC,
    BOOT_ID,
    PLC_BOOT_ID,
    SEQUENCE,
    EXPIRED,
    HEARTBEAT,
    SAFETY,
    DOOR_STATE,
    INTERLOCK
}
