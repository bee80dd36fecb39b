// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

/** Why a watchlist gives no answer. A closed set; every name has a line in docs/failure-codes.md. */
public enum WatchlistFault {
    /** The file is not there or cannot be read. */
    WATCHLIST_MISSING("The watchlist cannot be read."),
    /** The file is not what the format asks for, or its seal is wrong. */
    WATCHLIST_BROKEN("The watchlist is damaged, or sealed with another key."),
    /** The list is older than allowed, or from the future. */
    WATCHLIST_STALE("The watchlist is too old, or dated in the future."),
    /** The service did not answer in time, or not as agreed. */
    WATCHLIST_SILENT("The watchlist service gives no answer.");

    private final String sentence;

    WatchlistFault(String sentence) {
        this.sentence = sentence;
    }

    /** What to tell the person who looks. */
    public String sentence() {
        return sentence;
    }
}
