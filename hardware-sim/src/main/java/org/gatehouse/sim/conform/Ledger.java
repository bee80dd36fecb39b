// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the door controller said, in order, for the present test; and the last of every topic. Confined to the kit's thread. */
final class Ledger {
    private static final int COMPLAINTS_KEPT = 50;
    private static final int ENTRIES_KEPT = 100_000;

    /** One message; {@code json} is missing where it could not be read. */
    record Entry(String name, JsonNode json, byte[] payload, long atMillis) {
        String word(String field) {
            return json.path(field).asText("");
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> last = new HashMap<>();
    private final Set<String> complaints = new LinkedHashSet<>();

    void add(KitWire.Heard heard) {
        Entry entry = new Entry(heard.name(), read(heard.payload()), heard.payload(), heard.atMillis());
        if (entries.size() < ENTRIES_KEPT) {
            entries.add(entry);
        }
        last.put(heard.name(), entry);
        if (complaints.size() < COMPLAINTS_KEPT) {
            complaints.addAll(MessageShape.complaints(heard, entry.json()));
        }
    }

    private static JsonNode read(byte[] payload) {
        try {
            JsonNode node = KitController.JSON.readTree(payload);
            return node == null ? MissingNode.getInstance() : node;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Forgets what was said, but not the last of every topic. */
    void turnThePage() {
        entries.clear();
    }

    int mark() {
        return entries.size();
    }

    List<Entry> since(int mark, String name) {
        return entries.subList(mark, entries.size()).stream()
                .filter(e -> e.name().equals(name))
                .toList();
    }

    Optional<Entry> last(String name) {
        return Optional.ofNullable(last.get(name));
    }

    /** Answers to that permit: ACCEPTED, REJECTED with its reason, DONE. */
    List<String> answers(UUID permitId, LaneDoor door) {
        return since(0, door.answerTopic()).stream()
                .filter(e -> e.word("permitId").equals(permitId.toString()))
                .map(e -> (e.word("outcome") + " " + e.word("reason")).strip())
                .toList();
    }

    /** Every way in which a message was not as the contract says, over the whole run. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }
}
