// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

/** What became of one data group (BSI TR-03135-1 Table 5.42). */
public enum DataGroupStatus {
    /** Read, and it hashes to what EF.SOD says. */
    IDENTICAL,
    /** Read, and it hashes to something else. */
    NOT_IDENTICAL,
    /** The chip has it, and it was not read. */
    PRESENT,
    /** The chip does not have it. */
    NOT_PRESENT,
    /** Read, and there is no hash to compare with. */
    NON_CONFORMANCE,
    /** Reading it was cut short. */
    ABORTED
}
