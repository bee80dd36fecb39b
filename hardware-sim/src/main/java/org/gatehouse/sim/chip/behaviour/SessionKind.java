// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/** In what kind of session a command comes. */
public enum SessionKind {
    /** Any, or none. */
    ANY,
    /** None: the command is in clear. */
    NONE,
    /** Secure messaging, whichever keys. */
    SECURED,
    /** Secure messaging under the keys of BAC or PACE. */
    ACCESS,
    /** Secure messaging under the keys of chip authentication. */
    CHIP_AUTHENTICATION
}
