// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    private static final Instant AT = Instant.parse("2026-06-01T08:00:00.123456789Z");

    @TempDir
    Path folder;

    private DataSource source;
    private Path anchor;

    @BeforeEach
    void migrate() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        source = h2;
        anchor = folder.resolve("anchor");
    }

    private static JournalRecord entry(JournalKind kind, String transaction) {
        return new JournalRecord(AT, "lane-1", transaction, kind, "{\"stage\":\"IDLE\"}");
    }

    private void writeTen() {
        try (JournalWriter writer = new JournalWriter(source, anchor, 100, Duration.ofMillis(10))) {
            for (int i = 1; i <= 10; i++) {
                assertThat(writer.append(entry(JournalKind.STAGE, "t" + i))).isTrue();
            }
        }
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
    }

    private JournalVerifier.Report verify() throws JournalException {
        return new JournalVerifier(source, anchor).verify();
    }

    @Test
    void whatWasWrittenIsWhole() throws JournalException {
        writeTen();
        JournalVerifier.Report report = verify();
        assertThat(report.whole()).isTrue();
        assertThat(report.entries()).isEqualTo(10);
        assertThat(report.finding()).isEqualTo("The journal is whole: 10 entries.");
    }

    @Test
    void anEmptyJournalIsWhole() throws JournalException {
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void theChainGoesOnAfterARestart() throws JournalException {
        writeTen();
        writeTen();
        assertThat(verify().entries()).isEqualTo(20);
        assertThat(verify().whole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at_micros = at_micros + 1",
                "lane_id = 'lane-2'",
                "transaction = 't99'",
                "kind = 'END'",
                "detail = '{}'",
                "previous_hash = 'ff'",
                "hash = 'ff'",
                "seq = 50"
            })
    void aChangeOfAnyColumnIsFoundWhereItIs(String change) throws SQLException, JournalException {
        writeTen();
        tamper("UPDATE journal_entry SET " + change + " WHERE seq = 6");
        assertThat(verify().brokenAt()).contains(6L);
    }

    @Test
    void aDeletedEntryIsNamed() throws SQLException, JournalException {
        writeTen();
        tamper("DELETE FROM journal_entry WHERE seq = 4");
        assertThat(verify().brokenAt()).contains(4L);
        assertThat(verify().finding()).isEqualTo("Entry 4 is missing.");
    }

    @Test
    void swappedEntriesAreFound() throws SQLException, JournalException {
        writeTen();
        tamper(
                "UPDATE journal_entry SET seq = 100 WHERE seq = 3",
                "UPDATE journal_entry SET seq = 3 WHERE seq = 4",
                "UPDATE journal_entry SET seq = 4 WHERE seq = 100");
        assertThat(verify().brokenAt()).contains(3L);
    }

    @Test
    void aCutTailIsFoundByTheHead() throws SQLException, JournalException {
        writeTen();
        tamper("DELETE FROM journal_entry WHERE seq > 7");
        assertThat(verify().brokenAt()).contains(8L);
        assertThat(verify().finding()).contains("was cut").contains("after 7");
    }

    @Test
    void aCutTailWithAForgedHeadIsFoundByTheAnchorFile() throws SQLException, JournalException {
        writeTen();
        tamper(
                "DELETE FROM journal_entry WHERE seq > 7",
                "UPDATE journal_head SET seq = 7, hash = (SELECT hash FROM journal_entry WHERE seq = 7)");
        assertThat(verify().brokenAt()).contains(8L);
    }

    @Test
    void whoeverRewritesTableHeadAndAnchorTogetherIsNotFoundHere() throws Exception {
        writeTen();
        tamper(
                "DELETE FROM journal_entry WHERE seq > 7",
                "UPDATE journal_head SET seq = 7, hash = (SELECT hash FROM journal_entry WHERE seq = 7)");
        Files.delete(anchor);
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void aTransactionThatACrashLeftOpenIsClosedAsRestarted() throws Exception {
        try (JournalWriter writer = new JournalWriter(source, anchor, 100, Duration.ofMillis(10))) {
            writer.append(entry(JournalKind.BEGIN, "closed"));
            writer.append(entry(JournalKind.END, "closed"));
            writer.append(entry(JournalKind.BEGIN, "open"));
        }
        OpenTransactions left = new OpenTransactions(source, Clock.fixed(AT, ZoneOffset.UTC));
        try (JournalWriter writer = new JournalWriter(source, anchor, 100, Duration.ofMillis(10))) {
            assertThat(left.closeAfterRestart(writer).open()).isEqualTo(1);
        }
        try (JournalWriter writer = new JournalWriter(source, anchor, 100, Duration.ofMillis(10))) {
            assertThat(left.closeAfterRestart(writer).open()).isZero();
        }
        List<JournalEntry> entries = new CopyOnWriteArrayList<>();
        new JournalTable(source).read(1, entries::add);
        assertThat(entries.get(4).kind()).isEqualTo("END");
        assertThat(entries.get(4).transaction()).isEqualTo("open");
        assertThat(entries.get(4).detail()).contains("RESTARTED");
        assertThat(verify().whole()).isTrue();
    }

    @Test
    void aDatabaseThatIsAwayIsToldAndNothingIsLostWhenItReturns() throws Exception {
        List<Boolean> heard = new CopyOnWriteArrayList<>();
        try (JournalWriter writer = new JournalWriter(source, anchor, 100, Duration.ofMillis(10))) {
            writer.listen(heard::add);
            tamperSchema("ALTER TABLE journal_entry RENAME TO journal_away");
            writer.append(entry(JournalKind.STAGE, "t1"));
            Awaitility.await().until(() -> !writer.writable());
            tamperSchema("ALTER TABLE journal_away RENAME TO journal_entry");
            Awaitility.await().until(writer::writable);
        }
        assertThat(heard).containsExactly(true, false, true);
        assertThat(verify().entries()).isEqualTo(1);
    }

    private void tamperSchema(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aFullQueueRefusesInsteadOfBlocking() throws SQLException {
        tamperSchema("ALTER TABLE journal_entry RENAME TO journal_away");
        try (JournalWriter writer = new JournalWriter(source, anchor, 1, Duration.ofMillis(10))) {
            Awaitility.await().until(() -> !writer.append(entry(JournalKind.STAGE, "t")));
            assertThat(writer.writable()).isFalse();
        }
    }

    /** Neither H2 nor PostgreSQL can be told to forbid this in one portable migration: so the code is read. */
    @Test
    void theCodeOfTheJournalNeverChangesOrRemovesAnEntry() throws Exception {
        Path sources = Path.of(
                System.getProperty("gatehouse.root"), "gate-controller/src/main/java/org/gatehouse/gate/journal");
        StringBuilder all = new StringBuilder();
        try (java.util.stream.Stream<Path> files = Files.list(sources)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        assertThat(all.toString())
                .contains("INSERT INTO journal_entry", "UPDATE journal_head")
                .doesNotContain("UPDATE journal_entry", "DELETE ", "TRUNCATE ", "MERGE INTO");
    }
}
