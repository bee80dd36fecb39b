// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.gatehouse.gate.JournalLocation;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.journal.JournalWriter;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over a database file as the controller leaves it. */
class JournalVerifyCommandTest {

    private static final String ROOT = "gatehouse.root";

    @TempDir
    Path folder;

    private @Nullable String root;

    private Path config;
    private Path run;
    private Path file;

    @BeforeEach
    void aControllerThatWroteTenEntries() throws IOException {
        run = Files.createDirectory(folder.resolve("run"));
        file = run.resolve("journal.mv.db");
        config = folder.resolve("gatehouse.yaml");
        Files.writeString(config, """
                gatehouse:
                  site: lab
                  trust-store: trust
                  models: models
                  run-directory: %s
                  broker:
                    url: tcp://127.0.0.1:1883
                """.formatted(run));
        JdbcDataSource database = database();
        Flyway.configure().dataSource(database).load().migrate();
        try (JournalWriter writer =
                new JournalWriter(database, JournalLocation.anchor(run), 100, Duration.ofMillis(10))) {
            for (int i = 0; i < 10; i++) {
                writer.append(new JournalRecord(
                        Instant.parse("2026-06-01T08:00:00Z"),
                        "lane-1",
                        new UUID(1, i).toString(),
                        JournalKind.STAGE,
                        "{\"stage\":\"IDLE\"}"));
            }
        }
    }

    /** The build's own property has the prefix of the configuration, which would refuse it as a name it does not know. */
    @BeforeEach
    void withoutTheBuildsProperty() {
        root = System.clearProperty(ROOT);
    }

    @AfterEach
    void withTheBuildsProperty() {
        if (root != null) {
            System.setProperty(ROOT, root);
        }
    }

    private JdbcDataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(JournalLocation.url(run) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        source.setUser(JournalLocation.USER);
        source.setPassword("");
        return source;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Invocation verify(String... options) {
        String[] arguments =
                Arrays.copyOf(new String[] {"journal", "verify", "--config", config.toString()}, 4 + options.length);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Invocation.of(arguments);
    }

    @Test
    void aWholeJournalIsProvedAndNotAByteOfItChanges() throws IOException {
        byte[] before = Files.readAllBytes(file);
        Set<Path> beside = inRunDirectory();

        Invocation verified = verify();

        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out()).isEqualToIgnoringNewLines("The journal is whole: 10 entries.");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(inRunDirectory()).isEqualTo(beside);
    }

    private Set<Path> inRunDirectory() throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void theFirstBrokenEntryIsNamed() throws SQLException {
        change("UPDATE journal_entry SET lane_id = 'lane-2' WHERE seq IN (4, 7)");

        Invocation verified = verify();

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("Entry 4 is not what was written.");
    }

    @Test
    void anEntryCutOffTheEndWithTheHeadForgedIsShownByTheAnchorFile() throws SQLException {
        change("DELETE FROM journal_entry WHERE seq > 7");
        change("UPDATE journal_head SET seq = 7, hash = (SELECT hash FROM journal_entry WHERE seq = 7)");

        assertThat(verify("--json").object().get("brokenAt").asInt()).isEqualTo(8);
    }

    @Test
    void theObjectSaysTheSameAsTheSentence() throws SQLException {
        assertThat(verify("--json").object().toString())
                .isEqualTo("{\"whole\":true,\"entries\":10,\"finding\":\"The journal is whole: 10 entries.\"}");

        change("DELETE FROM journal_entry WHERE seq = 3");

        assertThat(verify("--json").object().toString())
                .isEqualTo("{\"whole\":false,\"entries\":2,\"brokenAt\":3,\"finding\":\"Entry 3 is missing.\"}");
    }

    @Test
    void aJournalWhoseTableIsGoneIsBrokenAndNotMerelyUnavailable() throws SQLException {
        change("DROP TABLE journal_entry");

        Invocation verified = verify();

        assertThat(verified.exit()).isEqualTo(1);
        assertThat(verified.out()).contains("It is damaged");
    }

    @Test
    void whatARunningControllerHasNotCommittedIsNoPartOfTheJournalThatItsCrashLeaves() throws Exception {
        byte[] crashed;
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE journal_entry SET lane_id = 'lane-2' WHERE seq = 5");
            statement.execute("CHECKPOINT SYNC");
            crashed = Files.readAllBytes(file);
            connection.rollback();
        }
        assertThat(new String(crashed, StandardCharsets.ISO_8859_1)).contains("lane-2");
        Files.write(file, crashed);

        Invocation verified = verify();

        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("10 entries");
    }

    @Test
    void whileTheControllerRunsItIsSaidThatItHoldsTheJournalAndWhatToDo() throws Exception {
        Process controller = anotherProgramWithTheJournalOpen();
        try {
            Invocation refused = verify();

            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).contains(file.toString()).contains("stop the controller, verify");
        } finally {
            controller.getOutputStream().close();
            controller.destroy();
            controller.waitFor();
        }
        assertThat(verify().exit()).isZero();
    }

    /** H2's own shell holds the database as the controller does: for itself. */
    private Process anotherProgramWithTheJournalOpen() throws Exception {
        Process shell = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of(JdbcDataSource.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                                .toString(),
                        "org.h2.tools.Shell",
                        "-url",
                        JournalLocation.url(run) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                        "-user",
                        JournalLocation.USER,
                        "-password",
                        "")
                .redirectErrorStream(true)
                .start();
        StringBuilder said = new StringBuilder();
        for (int c = shell.getInputStream().read();
                c >= 0;
                c = shell.getInputStream().read()) {
            said.append((char) c);
            if (said.indexOf("sql>") >= 0) {
                return shell;
            }
        }
        throw new AssertionError("the shell ended: " + said);
    }

    @Test
    void aDirectoryWithoutAJournalIsSaidAndNoneIsMade() throws IOException {
        Files.delete(file);

        Invocation refused = verify();

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("There is no journal at " + file);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFileThatIsNoDatabaseIsSaid() throws IOException {
        Files.write(file, "not a database at all ".repeat(1000).getBytes(StandardCharsets.UTF_8));

        Invocation refused = verify();

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("cannot be opened");
    }

    @Test
    void aConfigurationThatCannotBeReadIsSaid() throws IOException {
        Files.writeString(config, "gatehouse: {site: lab}\n");

        Invocation refused = verify();

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("gatehouse.run-directory");
    }
}
