// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** A test cannot be made here; says why. */
public final class NotSupportedException extends Exception {
    private static final long serialVersionUID = 1L;

    public NotSupportedException(String why) {
        super(why);
    }
}
