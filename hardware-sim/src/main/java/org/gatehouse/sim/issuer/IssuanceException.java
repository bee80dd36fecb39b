// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** A test state cannot do what it was asked. The message names the fault and no personal data. */
public final class IssuanceException extends Exception {
    private static final long serialVersionUID = 1L;

    private final IssuanceFault fault;

    public IssuanceException(IssuanceFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    public IssuanceException(IssuanceFault fault, Throwable cause) {
        super(fault.name(), cause);
        this.fault = fault;
    }

    /** Which of the closed set of faults it is. */
    public IssuanceFault fault() {
        return fault;
    }
}
