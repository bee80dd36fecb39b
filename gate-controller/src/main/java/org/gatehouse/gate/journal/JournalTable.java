// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;

/** The two tables of the journal: insert and read, nothing else. */
final class JournalTable {
    private static final String COLUMNS = "seq, at_micros, lane_id, transaction, kind, detail, previous_hash, hash";

    private final DataSource source;

    JournalTable(DataSource source) {
        this.source = source;
    }

    /** Where the chain ends. */
    record Head(long seq, String hash) {}

    /** Receives entries in the order of their numbers; returns whether it wants more. */
    interface Reader {
        boolean read(JournalEntry entry);
    }

    /** Appends all or nothing, and moves the head with them. */
    Head append(List<JournalRecord> records) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Head head = appendTo(connection, records);
                connection.commit();
                return head;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private static Head appendTo(Connection connection, List<JournalRecord> records) throws SQLException {
        Head head = head(connection, " FOR UPDATE");
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO journal_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (JournalRecord entry : records) {
                JournalEntry next = JournalEntry.after(head.seq() + 1, head.hash(), entry);
                insert.setLong(1, next.seq());
                insert.setLong(2, JournalEntry.micros(next.at()));
                insert.setString(3, next.laneId());
                insert.setString(4, next.transaction());
                insert.setString(5, next.kind());
                insert.setString(6, next.detail());
                insert.setString(7, next.previousHash());
                insert.setString(8, next.hash());
                insert.executeUpdate();
                head = new Head(next.seq(), next.hash());
            }
        }
        try (PreparedStatement move =
                connection.prepareStatement("UPDATE journal_head SET seq = ?, hash = ? WHERE id = 1")) {
            move.setLong(1, head.seq());
            move.setString(2, head.hash());
            move.executeUpdate();
        }
        return head;
    }

    Head head() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return head(connection, "");
        }
    }

    private static Head head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT seq, hash FROM journal_head WHERE id = 1" + lock);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the journal has lost its head");
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    /** Reads from a number on, in order. */
    void read(long fromSeq, Reader reader) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT " + COLUMNS + " FROM journal_entry WHERE seq >= ? ORDER BY seq")) {
            select.setLong(1, fromSeq);
            select.setFetchSize(500);
            try (ResultSet row = select.executeQuery()) {
                while (row.next() && reader.read(entry(row))) {
                    // the reader does the work
                }
            }
        }
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        return new JournalEntry(
                row.getLong(1),
                Instant.EPOCH.plus(row.getLong(2), ChronoUnit.MICROS),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
    }
}
