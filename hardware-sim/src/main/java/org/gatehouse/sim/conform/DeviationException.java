// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** The door controller did something else than the contract says. */
final class DeviationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String expected;
    private final String observed;

    DeviationException(String expected, String observed) {
        super("expected " + expected + "; observed " + observed);
        this.expected = expected;
        this.observed = observed;
    }

    String expected() {
        return expected;
    }

    String observed() {
        return observed;
    }
}
