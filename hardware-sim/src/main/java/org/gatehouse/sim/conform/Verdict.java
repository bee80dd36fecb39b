// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** The result of one test, in the words of BSI TR-03135. */
public enum Verdict {
    SUCCESSFUL,
    FAILED,
    /** Nobody was there to do at the gate what the test needs. */
    NOT_SUPPORTED
}
