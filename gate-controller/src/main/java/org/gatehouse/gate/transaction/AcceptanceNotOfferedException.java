// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

/** An officer accepts a case that cannot be accepted at the console: the face is not the question, or there are not two pictures of it. */
public final class AcceptanceNotOfferedException extends Exception {
    private static final long serialVersionUID = 1L;

    public AcceptanceNotOfferedException(String message) {
        super(message);
    }
}
