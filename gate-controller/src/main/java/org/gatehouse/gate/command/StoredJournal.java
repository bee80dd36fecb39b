// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.gatehouse.gate.JournalLocation;
import org.gatehouse.gate.journal.JournalException;
import org.gatehouse.gate.journal.JournalVerifier;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/**
 * The journal of a controller that does not run, opened so that nothing in it can change. While it is open no controller
 * can start on it, so what is verified is one state of it.
 *
 * <p>H2's mixed mode (AUTO_SERVER), which would let two programs have one database, is not used: with H2 2.4.240 it makes the
 * controller listen on a TCP port of every interface, and it refuses DB_CLOSE_ON_EXIT=FALSE.
 */
final class StoredJournal implements AutoCloseable {

    /** Nothing is written and nothing is made: neither by us nor by H2 on its own account. */
    private static final String READ_ONLY = ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0";

    private static final String ENDING = ".mv.db";

    private final JdbcDataSource source;
    private final Path anchor;
    private final Connection opened;

    private StoredJournal(JdbcDataSource source, Path anchor, Connection opened) {
        this.source = source;
        this.anchor = anchor;
        this.opened = opened;
    }

    /** Opens the journal in that run directory. */
    static StoredJournal open(Path runDirectory) throws JournalUnavailableException {
        Path file = Path.of(JournalLocation.database(runDirectory) + ENDING);
        if (!Files.exists(file)) {
            throw new JournalUnavailableException(JournalUnavailable.MISSING, file, null);
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(JournalLocation.url(runDirectory) + READ_ONLY);
        source.setUser(JournalLocation.USER);
        source.setPassword("");
        try {
            return new StoredJournal(source, JournalLocation.anchor(runDirectory), source.getConnection());
        } catch (SQLException refused) {
            JournalUnavailable why = refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? JournalUnavailable.IN_USE
                    : JournalUnavailable.UNREADABLE;
            throw new JournalUnavailableException(why, file, refused);
        }
    }

    JournalVerifier.Report verify() throws JournalException {
        return new JournalVerifier(source, anchor).verify();
    }

    @Override
    public void close() {
        try {
            opened.close();
        } catch (SQLException nothingToLose) {
            // It was only read.
            return;
        }
    }
}
