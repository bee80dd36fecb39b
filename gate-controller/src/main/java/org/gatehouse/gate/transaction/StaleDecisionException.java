// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/** The case was decided, timed out or never was. */
public final class StaleDecisionException extends Exception {
    private static final long serialVersionUID = 1L;

    public StaleDecisionException(String message) {
        super(message);
    }
}
