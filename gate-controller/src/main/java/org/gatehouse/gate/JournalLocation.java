// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;

/** Where the journal lies in a run directory; the database's address in application.yaml says the same, which a test holds it to. */
public final class JournalLocation {

    /** Name of the setting that the database's address in application.yaml is made from. */
    public static final String RUN_DIRECTORY = "gatehouse.run-directory";

    /** The database's user; it has no password, since whoever can read the file can read the journal. */
    public static final String USER = "gatehouse";

    private JournalLocation() {}

    /** The database's address for JDBC, without options. */
    public static String url(Path runDirectory) {
        return "jdbc:h2:file:" + database(runDirectory);
    }

    /** The database, as H2 names it: without its ending. */
    public static Path database(Path runDirectory) {
        return runDirectory.resolve("journal").toAbsolutePath();
    }

    /** The note of where the chain ended. */
    public static Path anchor(Path runDirectory) {
        return runDirectory.resolve("journal.anchor");
    }
}
