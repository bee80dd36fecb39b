// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Finds the transactions that a crash left open: begun and never ended. */
public final class OpenTransactions {
    private final JournalTable table;
    private final Clock clock;

    /** @param clock dates the entries that close them */
    public OpenTransactions(DataSource source, Clock clock) {
        this.table = new JournalTable(source);
        this.clock = clock;
    }

    /**
     * Notes the start of the controller and closes every open transaction with RESTARTED. Call it before any lane runs.
     *
     * @return how many were open
     * @throws JournalException if the journal cannot be read or written; then the controller must not start
     */
    public int closeAfterRestart(Journal journal) throws JournalException {
        Map<String, String> open = new LinkedHashMap<>();
        try {
            table.read(0, entry -> {
                if (entry.kind().equals(JournalKind.BEGIN.name())) {
                    open.put(entry.transaction(), entry.laneId());
                } else if (entry.kind().equals(JournalKind.END.name())) {
                    open.remove(entry.transaction());
                }
                return true;
            });
        } catch (SQLException e) {
            throw new JournalException("The journal cannot be read from its database.", e);
        }
        journal.append(new JournalRecord(
                clock.instant(),
                JournalEntry.NONE,
                JournalEntry.NONE,
                JournalKind.BOOT,
                "{\"open\":" + open.size() + "}"));
        open.forEach((transaction, laneId) -> journal.append(new JournalRecord(
                clock.instant(),
                laneId,
                transaction,
                JournalKind.END,
                "{\"outcome\":\"ABORTED\",\"reason\":\"RESTARTED\"}")));
        return open.size();
    }
}
