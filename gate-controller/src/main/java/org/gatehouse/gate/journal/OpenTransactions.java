// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** What a restart has to know of the run before: transactions that were begun and never ended, and standing orders. */
public final class OpenTransactions {
    private final JournalTable table;
    private final Clock clock;

    /** @param clock dates the entries that close them */
    public OpenTransactions(DataSource source, Clock clock) {
        this.table = new JournalTable(source);
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param open how many transactions were open
     * @param modes the last {@link JournalKind#MODE} of each lane, as it was written
     * @param last when the last entry was written; the epoch where there is none
     */
    public record Found(int open, Map<String, String> modes, Instant last) {}

    /**
     * Notes the start of the controller and closes every open transaction with RESTARTED. Call it before any lane runs.
     *
     * @return what was found
     * @throws JournalException if the journal cannot be read or written; then the controller must not start
     */
    public Found closeAfterRestart(Journal journal) throws JournalException {
        Map<String, String> open = new LinkedHashMap<>();
        Map<String, String> modes = new LinkedHashMap<>();
        Instant[] last = {Instant.EPOCH};
        try {
            table.read(0, entry -> {
                last[0] = entry.at();
                if (entry.kind().equals(JournalKind.BEGIN.name())) {
                    open.put(entry.transaction(), entry.laneId());
                } else if (entry.kind().equals(JournalKind.END.name())) {
                    open.remove(entry.transaction());
                } else if (entry.kind().equals(JournalKind.MODE.name())) {
                    modes.put(entry.laneId(), entry.detail());
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
        return new Found(open.size(), Map.copyOf(modes), last[0]);
    }
}
