// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A watchlist file: keyed hashes of documents and of people (docs/contract/watchlist.md). Whoever finds the file learns how
 * long the list is, and can only test guesses against it.
 */
final class HashedList {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 64L << 20;
    private static final int KEY_BYTES = 32;
    private static final String HASH = "[0-9a-f]{64}";

    private final Instant madeAt;
    private final byte[] key;
    private final Set<String> hashes;

    private HashedList(Instant madeAt, byte[] key, Set<String> hashes) {
        this.madeAt = madeAt;
        this.key = key;
        this.hashes = hashes;
    }

    static HashedList read(Path file) throws WatchlistException {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new WatchlistException(WatchlistError.LIST_TOO_LARGE);
            }
            return parse(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new WatchlistException(WatchlistError.LIST_MISSING);
        }
    }

    private static HashedList parse(byte[] content) throws WatchlistException {
        try {
            JsonNode root = JSON.readTree(content);
            byte[] key = Base64.getDecoder().decode(root.path("key").asText());
            Set<String> hashes = new HashSet<>();
            for (JsonNode entry : root.path("entries")) {
                if (!entry.asText().matches(HASH)) {
                    throw new WatchlistException(WatchlistError.LIST_MALFORMED);
                }
                hashes.add(entry.asText());
            }
            if (root.path("version").asInt() != 1
                    || key.length != KEY_BYTES
                    || !root.path("entries").isArray()) {
                throw new WatchlistException(WatchlistError.LIST_MALFORMED);
            }
            return new HashedList(Instant.parse(root.path("madeAt").asText()), key, hashes);
        } catch (IOException | IllegalArgumentException | DateTimeParseException malformed) {
            throw new WatchlistException(WatchlistError.LIST_MALFORMED);
        }
    }

    Instant madeAt() {
        return madeAt;
    }

    boolean names(WatchlistQuery query) {
        return hashes.contains(hash("DOCUMENT\n" + query.issuingState() + "\n" + query.documentNumber()))
                || hashes.contains(hash("PERSON\n" + query.primaryIdentifier() + "\n" + query.secondaryIdentifier()
                        + "\n" + query.birthDate()));
    }

    private String hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
