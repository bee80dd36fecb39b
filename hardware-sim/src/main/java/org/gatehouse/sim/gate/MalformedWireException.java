// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

/** A message that does not say what the contract asks for. */
final class MalformedWireException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedWireException(String message) {
        super(message);
    }
}
