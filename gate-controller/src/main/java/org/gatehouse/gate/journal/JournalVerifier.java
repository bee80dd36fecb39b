// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Proves the journal whole, or names the first broken entry. Reads only. */
public final class JournalVerifier {
    private final JournalTable table;
    private final JournalAnchor anchor;

    /**
     * @param source the database that holds the journal
     * @param anchorFile where the head was noted outside the database
     */
    public JournalVerifier(DataSource source, Path anchorFile) {
        this.table = new JournalTable(source);
        this.anchor = new JournalAnchor(anchorFile);
    }

    /**
     * What the verification found.
     *
     * @param entries sound entries, counted from the first
     * @param brokenAt number of the first entry that is wrong or missing, if any
     * @param finding a sentence
     */
    public record Report(long entries, Optional<Long> brokenAt, String finding) {
        /** Whether nothing is wrong. */
        public boolean whole() {
            return brokenAt.isEmpty();
        }
    }

    /**
     * Reads every entry once.
     *
     * @throws JournalException if the database cannot be read
     */
    public Report verify() throws JournalException {
        try {
            // The anchor is read first: entries that are written meanwhile must not look like a cut.
            Optional<JournalTable.Head> anchored = anchor.read();
            JournalTable.Head head = table.head();
            Chain chain = new Chain(anchored);
            table.read(0, chain::take);
            return chain.report(head);
        } catch (SQLException e) {
            throw new JournalException("The journal cannot be read from its database.", e);
        }
    }

    /** The walk along the chain. */
    private static final class Chain {
        private final Optional<JournalTable.Head> anchored;
        private long seq;
        private String hash = JournalEntry.GENESIS;
        private boolean anchorMet;
        private boolean headMet;
        private Optional<Report> broken = Optional.empty();

        Chain(Optional<JournalTable.Head> anchored) {
            this.anchored = anchored;
            this.anchorMet = anchored.map(end -> end.seq() == 0).orElse(true);
        }

        boolean take(JournalEntry entry) {
            long expected = seq + 1;
            if (entry.seq() != expected) {
                return brokenAt(expected, "Entry " + expected + " is missing.");
            } else if (!entry.previousHash().equals(hash)) {
                return brokenAt(expected, "Entry " + expected + " does not follow the entry before it.");
            } else if (!entry.sound()) {
                return brokenAt(expected, "Entry " + expected + " is not what was written.");
            }
            seq = expected;
            hash = entry.hash();
            if (anchored.isPresent() && anchored.get().seq() == seq) {
                anchorMet = anchored.get().hash().equals(hash);
                if (!anchorMet) {
                    return brokenAt(seq, "Entry " + seq + " is not the one that the anchor file noted.");
                }
            }
            return true;
        }

        private boolean brokenAt(long at, String finding) {
            broken = Optional.of(new Report(at - 1, Optional.of(at), finding));
            return false;
        }

        Report report(JournalTable.Head head) {
            if (broken.isPresent()) {
                return broken.get();
            }
            headMet = seq > head.seq() || (seq == head.seq() && hash.equals(head.hash()));
            if (!headMet || !anchorMet) {
                return new Report(
                        seq,
                        Optional.of(seq + 1),
                        "The journal was cut: entries after " + seq + " were written once and are gone.");
            }
            return new Report(seq, Optional.empty(), "The journal is whole: " + seq + " entries.");
        }
    }
}
