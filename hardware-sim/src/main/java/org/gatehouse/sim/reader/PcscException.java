// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

/** A call into the simulated PC/SC service failed; travels as the cause of a CardException, as in the JDK. */
final class PcscException extends Exception {

    private static final long serialVersionUID = 1;

    private final PcscError error;

    PcscException(PcscError error) {
        super(error.name());
        this.error = error;
    }

    PcscError error() {
        return error;
    }
}
