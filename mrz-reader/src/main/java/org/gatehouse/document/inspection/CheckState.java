// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** How far a check came (BSI TR-03135-1 §3.5.1). Only a terminated check has a result that says something. */
public enum CheckState {
    /** Not begun; in a finished report: there was no occasion for it. */
    INITIATED,
    /** Begun and not ended; never in a finished report. */
    RUNNING,
    /** Performed to its end. */
    TERMINATED,
    /** Ended before its time. */
    ABORTED
}
