// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

/** Why a trust store cannot be used. */
public enum TrustStoreErrorCode {
    /** The directory is not there. */
    MISSING,
    /** The directory holds no CSCA certificate. */
    EMPTY,
    /** The directory or a file in it cannot be read or understood. */
    UNREADABLE,
    /** A generation is not what was written; another one can be gone back to. */
    DAMAGED,
    /** There is no such generation. */
    NO_SUCH_GENERATION,
    /** Another program changes the store at this moment. */
    BUSY,
    /** The directory cannot be written to. */
    UNWRITABLE
}
