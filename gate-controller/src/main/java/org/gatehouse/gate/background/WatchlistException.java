// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

/** A watchlist that cannot be used. */
public final class WatchlistException extends Exception {
    private static final long serialVersionUID = 1L;

    private final WatchlistFault fault;

    WatchlistException(WatchlistFault fault) {
        super(fault + ": " + fault.sentence());
        this.fault = fault;
    }

    /** Why. */
    public WatchlistFault fault() {
        return fault;
    }
}
