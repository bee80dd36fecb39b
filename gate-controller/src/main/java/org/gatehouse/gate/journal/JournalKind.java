// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

/** What an entry of the journal tells. A closed set. */
public enum JournalKind {
    /** The controller was started. */
    BOOT,
    /** A transaction began. */
    BEGIN,
    /** The lane came to a stage. */
    STAGE,
    /** Something that the lane handled. */
    EVENT,
    /** A door was permitted, with the verdicts that it rests on. */
    PERMIT,
    /** An officer was called. */
    OFFICER_CALLED,
    /** An officer decided. */
    OFFICER_DECIDED,
    /** An officer ordered something about the lane. */
    OFFICER_ORDERED,
    /** An officer signed for an empty lane after an evacuation. */
    SIGNED,
    /** What the lane is ordered to be changed. */
    MODE,
    /** A source that decisions rest on is away, is back, or is rehearsed to be away. */
    SOURCE,
    /** A transaction ended. */
    END,
    /** Every buffer of a transaction was overwritten. */
    WIPED,
    /** Something failed that must not fail. */
    BREAKDOWN
}
