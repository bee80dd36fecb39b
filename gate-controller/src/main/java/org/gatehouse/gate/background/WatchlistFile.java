// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The file of a local watchlist: {@code {"format", "created", "entries", "seal"}}, see docs/contract/watchlist.md.
 *
 * @param created when its issuer made it
 * @param entries as {@link WatchlistKey} makes them
 */
public record WatchlistFile(Instant created, Set<String> entries) {
    private static final String FORMAT = "gatehouse-watchlist-1";
    private static final long MAX_BYTES = 64L << 20;
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final ObjectMapper JSON = bounded();

    public WatchlistFile {
        entries = Set.copyOf(entries);
    }

    private static ObjectMapper bounded() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(4)
                        .maxStringLength(64)
                        .build());
        return mapper;
    }

    /**
     * Reads and verifies a list.
     *
     * @throws WatchlistException when it is missing, damaged or sealed with another key
     */
    public static WatchlistFile read(Path file, WatchlistKey key) throws WatchlistException {
        JsonNode root;
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new WatchlistException(WatchlistFault.WATCHLIST_BROKEN);
            }
            root = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new WatchlistException(WatchlistFault.WATCHLIST_BROKEN);
        } catch (IOException e) {
            throw new WatchlistException(WatchlistFault.WATCHLIST_MISSING);
        }
        return verified(root, key);
    }

    private static WatchlistFile verified(JsonNode root, WatchlistKey key) throws WatchlistException {
        String created = root.path("created").asText();
        Set<String> entries = new HashSet<>();
        for (JsonNode entry : root.path("entries")) {
            if (!ENTRY.matcher(entry.asText()).matches()) {
                throw new WatchlistException(WatchlistFault.WATCHLIST_BROKEN);
            }
            entries.add(entry.asText());
        }
        boolean whole = FORMAT.equals(root.path("format").asText())
                && root.path("entries").isArray()
                && MessageDigest.isEqual(
                        key.sealOf(created, entries).getBytes(StandardCharsets.US_ASCII),
                        root.path("seal").asText().getBytes(StandardCharsets.UTF_8));
        try {
            if (whole) {
                return new WatchlistFile(Instant.parse(created), entries);
            }
        } catch (DateTimeParseException e) {
            // Falls through to what a damaged list is called.
        }
        throw new WatchlistException(WatchlistFault.WATCHLIST_BROKEN);
    }

    /** Writes and seals a list; readers see the old or the new one, never a half. */
    public static void write(Path file, Instant created, Collection<String> entries, WatchlistKey key)
            throws IOException {
        ObjectNode root = JSON.createObjectNode().put("format", FORMAT).put("created", created.toString());
        ArrayNode array = root.putArray("entries");
        new TreeSet<>(entries).forEach(array::add);
        root.put("seal", key.sealOf(created.toString(), entries));
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = Files.createTempFile(folder, "watchlist", ".new");
        Files.write(fresh, JSON.writeValueAsBytes(root));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String toString() {
        return "WatchlistFile[" + created + ", " + entries.size() + " entries]";
    }
}
