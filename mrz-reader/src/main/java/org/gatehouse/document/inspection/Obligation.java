// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** Whether a check counts (BSI TR-03135-1 §3.7). */
public enum Obligation {
    /** Always performed, always in the final result. */
    MANDATORY,
    /** In the final result where it was performed. */
    OPTIONAL,
    /** Only written down; a check in silent mode. */
    EVALUATORY
}
