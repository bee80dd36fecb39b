// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.nio.file.Path;

/** Where the journal lies in a run directory; the database's address in application.yaml must say the same. */
public final class JournalLocation {

    private JournalLocation() {}

    /** The database, as H2 names it: without its ending. */
    public static Path database(Path runDirectory) {
        return runDirectory.resolve("journal").toAbsolutePath();
    }

    /** The note of where the chain ended. */
    public static Path anchor(Path runDirectory) {
        return runDirectory.resolve("journal.anchor");
    }
}
