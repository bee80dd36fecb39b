// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.time.Instant;

/**
 * Something to be written down, before it has its place in the chain.
 *
 * @param at when it happened
 * @param laneId at most 64 characters
 * @param transaction a UUID, or {@link JournalEntry#NONE}
 * @param kind what it is
 * @param detail a JSON object of at most 4000 characters, without personal data
 */
public record JournalRecord(Instant at, String laneId, String transaction, JournalKind kind, String detail) {

    /** Refuses what the table would refuse later. */
    public JournalRecord {
        if (laneId.length() > 64 || transaction.length() > 36 || detail.length() > 4000) {
            throw new IllegalArgumentException("A journal record is longer than its columns");
        }
    }
}
