// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device;

/** The door controller cannot be reached, so no permit was sent. */
public final class DoorLinkException extends Exception {
    private static final long serialVersionUID = 1L;

    public DoorLinkException(String message) {
        super(message);
    }
}
