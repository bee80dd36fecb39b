// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** The connections a lane depends on. */
public enum Link {
    DOORS,
    READER,
    CAMERA,
    WATCHLIST,
    TRUST_STORE,
    /** Where decisions are recorded: what cannot be recorded is not decided. */
    JOURNAL
}
