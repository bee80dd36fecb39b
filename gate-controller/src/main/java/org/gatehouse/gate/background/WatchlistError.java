// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

/** Why a watchlist gave no answer, with the sentence that tells what to do. */
public enum WatchlistError {
    /** The file is not there or cannot be read. */
    LIST_MISSING("The watchlist file cannot be read: put it where gatehouse.watchlist.file says."),
    /** The file is no watchlist. */
    LIST_MALFORMED("The watchlist file is malformed: deliver it again (docs/contract/watchlist.md)."),
    /** The file is larger than 64 MiB. */
    LIST_TOO_LARGE("The watchlist file is larger than 64 MiB: use a watchlist service."),
    /** The file was made too long ago, or in the future. */
    LIST_STALE("The watchlist file is too old: deliver a fresh one, or look at the clocks."),
    /** The service did not answer in time, or not with an answer. */
    SERVICE_UNAVAILABLE("The watchlist service gives no answer: look at it and at the network.");

    private final String sentence;

    WatchlistError(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return sentence;
    }
}
