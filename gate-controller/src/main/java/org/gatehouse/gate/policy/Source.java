// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import org.gatehouse.gate.lane.ReasonCode;

/** Something that a decision rests on, and that can be away or too old. */
public enum Source {
    /** The list or service that the lane asks about documents and people. */
    WATCHLIST("Watchlist", ReasonCode.WATCHLIST_UNAVAILABLE),
    /** The list on this machine that may stand in for the service. */
    WATCHLIST_COPY("Offline copy of the watchlist", ReasonCode.WATCHLIST_UNAVAILABLE),
    /** The trust store as a whole: away where nothing was imported for too long. */
    TRUST_STORE("Trust store", ReasonCode.DOCUMENT_UNDETERMINED),
    /** The lists in the trust store, revocation lists among them: away where one of them is too old. */
    TRUST_LISTS("Lists in the trust store", ReasonCode.DOCUMENT_UNDETERMINED),
    /** Where decisions are written down. */
    JOURNAL("Journal", ReasonCode.NOT_READY),
    /** The clock of this machine, by which dates on documents are judged: away where it jumped, or is behind the journal. */
    CLOCK("Clock", ReasonCode.NOT_READY),
    /** An officer at the console: away where no console is open. */
    CONSOLE("Officer at the console", ReasonCode.NOT_READY);

    private final String words;
    private final ReasonCode reason;

    Source(String words, ReasonCode reason) {
        this.words = words;
        this.reason = reason;
    }

    /** What an officer calls it. */
    public String words() {
        return words;
    }

    /** For what a traveller is referred while it is away and the policy says so. */
    public ReasonCode reason() {
        return reason;
    }
}
