// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

/** What can be wrong with the accounts. */
public enum AccountError {
    /** The accounts file is there and cannot be read. */
    ACCOUNTS_UNREADABLE,
    /** A line of the accounts file is not an account. */
    ACCOUNTS_MALFORMED,
    /** The accounts file can be read or changed by other users of the machine. */
    ACCOUNTS_EXPOSED,
    /** The directory of the accounts, or a file in it, cannot be written. */
    ACCOUNTS_UNWRITABLE,
    /** The platform lacks the key derivation that the hashes need. */
    DERIVATION_UNAVAILABLE
}
