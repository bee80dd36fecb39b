// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/**
 * The five result values of BSI TR-03135. Everything starts as {@link #UNDETERMINED}; only {@link #SUCCESSFUL} ever
 * counts towards opening an exit door.
 */
public enum Verdict {
    SUCCESSFUL,
    FAILED,
    UNDETERMINED,
    NOT_SUPPORTED,
    ABORTED
}
