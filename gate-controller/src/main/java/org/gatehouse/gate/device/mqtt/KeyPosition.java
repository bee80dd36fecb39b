// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** Where the key switch at the gate stands (docs/contract, {@code plc/key-switch}). */
enum KeyPosition {
    /** The controller leases openings. */
    AUTO,
    /** Doors stay closed. */
    OFF,
    OPEN_ENTRY,
    OPEN_EXIT
}
