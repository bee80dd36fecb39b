// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file beside the database that notes where the chain ended: shows that newer entries were cut off. */
final class JournalAnchor {
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64})\\s*");

    private final Path file;

    JournalAnchor(Path file) {
        this.file = file;
    }

    /** Replaces the note as a whole: a crash leaves the old or the new one. */
    void write(JournalTable.Head head) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, head.seq() + " " + head.hash() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The note; empty when there is none, or nothing readable. */
    Optional<JournalTable.Head> read() {
        try {
            if (!Files.exists(file) || Files.size(file) > 200) {
                return Optional.empty();
            }
            Matcher line = LINE.matcher(Files.readString(file));
            return line.matches()
                    ? Optional.of(new JournalTable.Head(Long.parseLong(line.group(1)), line.group(2)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
