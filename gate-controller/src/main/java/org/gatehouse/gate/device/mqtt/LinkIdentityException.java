// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.nio.file.Path;

/** A file with which the controller was to prove itself to its broker cannot be used. */
public final class LinkIdentityException extends Exception {
    private static final long serialVersionUID = 1L;

    private final IdentityFault fault;

    LinkIdentityException(IdentityFault fault, Path file) {
        super(fault + ": " + file + " " + fault.sentence() + ".");
        this.fault = fault;
    }

    /** What is wrong. */
    public IdentityFault fault() {
        return fault;
    }
}
