// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** The five result values of BSI TR-03135-1 §3.5.2. Everything begins as {@link #UNDETERMINED}. */
public enum Result {
    SUCCESSFUL,
    FAILED,
    UNDETERMINED,
    NOT_SUPPORTED,
    ABORTED
}
