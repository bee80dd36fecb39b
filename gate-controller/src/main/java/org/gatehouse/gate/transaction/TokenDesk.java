// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that kiosks gave and gates have not taken yet. A token is bound to a document and to a group of gates, is taken once,
 * and lives for minutes. What it stands for, the portrait among it, is kept in memory only and overwritten when the token is taken,
 * withdrawn or too old; of the document only a keyed hash is kept, under a key of this run. Safe for use by several threads.
 */
public final class TokenDesk implements AutoCloseable {
    /** As long as the practice for two-step gates allows. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(10);

    private static final int MOST = 500;

    private enum Standing {
        VALID,
        USED,
        EXPIRED
    }

    /** One token; what it carries is gone once it is not valid. */
    private static final class Token {
        final UUID id;
        Standing standing = Standing.VALID;

        @Nullable Carried carried;

        Token(UUID id, Carried carried) {
            this.id = id;
            this.carried = carried;
        }

        void become(Standing next) {
            standing = next;
            if (carried != null) {
                carried.close();
                carried = null;
            }
        }
    }

    /** What the kiosk found, for the gate: the portrait is a copy, overwritten when this is closed. */
    private record Carried(List<OfficerCase.CheckLine> checks, List<String> facts, byte[] bytes)
            implements DocumentExaminer.Examination {
        @Override
        public DocumentExaminer.Ending ending() {
            return DocumentExaminer.Ending.JUDGED;
        }

        @Override
        public Verdict verdict() {
            return Verdict.SUCCESSFUL;
        }

        @Override
        public Optional<byte[]> portrait() {
            return Optional.of(bytes);
        }

        @Override
        public void close() {
            Arrays.fill(bytes, (byte) 0);
        }

        @Override
        public String toString() {
            return "Carried[]";
        }
    }

    /** What a gate is told: the examination of the kiosk, or why there is none. Exactly one is there. */
    record Redeemed(Optional<DocumentExaminer.Examination> examination, Optional<ReasonCode> refusal) {}

    private final Map<String, Token> tokens = new HashMap<>();
    private final Duration life;
    private final LaneTime time;
    private final Mac mac;

    /**
     * @param life how long a token is good, above zero and at most {@link #LONGEST_LIFE}
     * @param random draws the key of this run
     */
    public TokenDesk(Duration life, LaneTime time, SecureRandom random) {
        if (life.isNegative() || life.isZero() || life.compareTo(LONGEST_LIFE) > 0) {
            throw new IllegalArgumentException("A token lives for more than nothing and at most ten minutes.");
        }
        this.life = life;
        this.time = time;
        byte[] key = new byte[32];
        random.nextBytes(key);
        try {
            mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no HMAC-SHA-256 on this platform", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /**
     * Makes a token; an older one for the same document and group is replaced.
     *
     * @return false where there is no portrait to compare with, or no room
     */
    synchronized boolean issue(UUID id, String group, Mrz page, DocumentExaminer.Examination found) {
        Optional<byte[]> portrait = found.portrait();
        if (portrait.isEmpty() || tokens.size() >= MOST) {
            return false;
        }
        String name = name(group, page);
        Token before = tokens.put(
                name,
                new Token(
                        id,
                        new Carried(
                                found.checks(), found.facts(), portrait.get().clone())));
        if (before != null) {
            before.become(Standing.EXPIRED);
        }
        time.after(life, () -> expire(name, id));
        // Until then a gate can say why a token is not good any more.
        time.after(life.multipliedBy(2), () -> forget(name, id));
        return true;
    }

    /** Takes the token of that document; the caller closes the examination. */
    synchronized Redeemed redeem(String group, Mrz page) {
        Token token = tokens.get(name(group, page));
        if (token == null) {
            return refused(ReasonCode.TOKEN_UNKNOWN);
        }
        Carried carried = token.carried;
        if (token.standing != Standing.VALID || carried == null) {
            return refused(token.standing == Standing.USED ? ReasonCode.TOKEN_USED : ReasonCode.TOKEN_EXPIRED);
        }
        Carried taken =
                new Carried(carried.checks(), carried.facts(), carried.bytes().clone());
        token.become(Standing.USED);
        return new Redeemed(Optional.of(taken), Optional.empty());
    }

    private static Redeemed refused(ReasonCode why) {
        return new Redeemed(Optional.empty(), Optional.of(why));
    }

    /** The traveller did not get it after all. */
    synchronized void withdraw(UUID id) {
        tokens.values().removeIf(token -> {
            if (token.id.equals(id)) {
                token.become(Standing.EXPIRED);
                return true;
            }
            return false;
        });
    }

    private synchronized void expire(String name, UUID id) {
        Token token = tokens.get(name);
        if (token != null && token.id.equals(id) && token.standing == Standing.VALID) {
            token.become(Standing.EXPIRED);
        }
    }

    private synchronized void forget(String name, UUID id) {
        Token token = tokens.get(name);
        if (token != null && token.id.equals(id)) {
            token.become(Standing.EXPIRED);
            tokens.remove(name);
        }
    }

    /** Tokens whose portrait is still kept. */
    synchronized int valid() {
        return (int) tokens.values().stream()
                .filter(token -> token.standing == Standing.VALID)
                .count();
    }

    /** Bound to everything that the page says of the document: another one with the same number is another document. */
    private String name(String group, Mrz page) {
        String text = String.join(
                "\n",
                group,
                page.issuingState(),
                page.documentNumber(),
                page.birthDate().raw(),
                page.expiryDate().raw());
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public synchronized void close() {
        tokens.values().forEach(token -> token.become(Standing.EXPIRED));
        tokens.clear();
    }
}
