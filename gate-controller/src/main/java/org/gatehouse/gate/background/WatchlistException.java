// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

/** A watchlist cannot be used, for a named reason. */
final class WatchlistException extends Exception {
    private static final long serialVersionUID = 1L;

    private final WatchlistError error;

    WatchlistException(WatchlistError error) {
        super(error.sentence());
        this.error = error;
    }

    WatchlistError error() {
        return error;
    }
}
