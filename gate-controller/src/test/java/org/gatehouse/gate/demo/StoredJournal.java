// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gatehouse.gate.JournalLocation;
import org.gatehouse.gate.journal.JournalException;
import org.gatehouse.gate.journal.JournalVerifier;
import org.h2.jdbcx.JdbcDataSource;

/** The journal that a stopped controller left in its run directory. */
final class StoredJournal {

    private final JdbcDataSource source = new JdbcDataSource();
    private final Path anchor;

    StoredJournal(Path runDirectory) {
        source.setURL("jdbc:h2:file:" + JournalLocation.database(runDirectory) + ";IFEXISTS=TRUE");
        source.setUser("gatehouse");
        source.setPassword("");
        anchor = JournalLocation.anchor(runDirectory);
    }

    JournalVerifier.Report verify() throws JournalException {
        return new JournalVerifier(source, anchor).verify();
    }

    /** The details of every entry that ends this transaction. */
    List<String> endings(String transaction) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT detail FROM journal_entry WHERE transaction = ? AND kind = 'END' ORDER BY seq")) {
            select.setString(1, transaction);
            List<String> endings = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    endings.add(rows.getString(1));
                }
            }
            return endings;
        }
    }
}
