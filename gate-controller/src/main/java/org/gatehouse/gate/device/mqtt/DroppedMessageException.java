// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

/** A message that is not what the contract asks for. Says which field, never what was in it. */
final class DroppedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final DropReason reason;

    DroppedMessageException(DropReason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    DropReason reason() {
        return reason;
    }
}
