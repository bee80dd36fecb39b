// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import java.util.concurrent.CompletionStage;

/** A list of documents and people that an officer must see. */
public interface Watchlist {

    /** What the list says. A hit is a reason to refer, never a refusal (Doc 9303-2 §6.4). */
    enum Answer {
        CLEAR,
        HIT,
        UNAVAILABLE
    }

    /**
     * Asks about one document and its holder.
     *
     * @return completes with the answer; never exceptionally, failures are {@link Answer#UNAVAILABLE}
     */
    CompletionStage<Answer> query(WatchlistQuery query);
}
