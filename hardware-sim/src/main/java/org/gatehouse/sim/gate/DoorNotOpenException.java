// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** Somebody tried to pass a door that is not open. */
public final class DoorNotOpenException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DoorNotOpenException(DoorSide door, Position position) {
        super("nobody passes the " + door + " door while it is " + position);
    }
}
