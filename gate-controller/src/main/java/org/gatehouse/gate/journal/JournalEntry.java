// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One entry of the chain. Never holds personal data.
 *
 * @param seq 1 for the first, no gaps
 * @param at when, in whole microseconds
 * @param laneId which lane, "-" for the controller as a whole
 * @param transaction the transaction's id, "-" outside of one
 * @param kind name of a {@link JournalKind}; text here, so that a forged one can be read and found out
 * @param detail a JSON object
 * @param previousHash of the entry before, 64 hexadecimal digits
 * @param hash SHA-256 over all of the above
 */
public record JournalEntry(
        long seq,
        Instant at,
        String laneId,
        String transaction,
        String kind,
        String detail,
        String previousHash,
        String hash) {

    /** What the first entry names as its predecessor. */
    public static final String GENESIS = "0".repeat(64);

    /** Stands where there is no lane or no transaction. */
    public static final String NONE = "-";

    static JournalEntry after(long seq, String previousHash, JournalRecord entry) {
        Instant at = entry.at().truncatedTo(ChronoUnit.MICROS);
        String kind = entry.kind().name();
        String hash = hash(seq, at, entry.laneId(), entry.transaction(), kind, entry.detail(), previousHash);
        return new JournalEntry(seq, at, entry.laneId(), entry.transaction(), kind, entry.detail(), previousHash, hash);
    }

    /** Whether the entry's hash is that of its content. */
    public boolean sound() {
        return hash.equals(hash(seq, at, laneId, transaction, kind, detail, previousHash));
    }

    /** Every field with its length before it: no two different entries give the same bytes. */
    private static String hash(
            long seq, Instant at, String laneId, String transaction, String kind, String detail, String previousHash) {
        MessageDigest digest = sha256();
        for (String field : new String[] {
            Long.toString(seq), Long.toString(micros(at)), laneId, transaction, kind, detail, previousHash
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
