// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys of one lane as both sides' files hold them, one a line: {@code ID STATE BASE64}, in any order; empty lines and those
 * that begin with # are skipped. docs/operations.md tells how they are rotated.
 *
 * @param current the one that the controller seals with
 * @param others the one before and the one to come, where there are
 */
public record LaneKeyList(LaneKey current, List<LaneKey> others) {
    private static final int MOST_LINES = 32;

    /** What a key is for. There is one current key, and at most one of each other state. */
    private enum State {
        PREVIOUS,
        CURRENT,
        NEXT
    }

    private record Entry(State state, LaneKey key) {}

    public LaneKeyList {
        others = List.copyOf(others);
    }

    /**
     * Reads the text of a key file.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and repeats no key
     */
    public static LaneKeyList parse(String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> lines = text.lines().limit(MOST_LINES + 1L).toList();
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("A key file has at most " + MOST_LINES + " lines.");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                entries.add(entry(i + 1, line));
            }
        }
        return list(entries);
    }

    private static LaneKeyList list(List<Entry> entries) {
        Set<Object> seen = new HashSet<>();
        for (Entry entry : entries) {
            if (!seen.add(entry.state())) {
                throw new IllegalArgumentException("Two keys are '" + word(entry.state()) + "': there is one of each.");
            }
            if (!seen.add(entry.key().id()) || !seen.add(new LaneKey(entry.key().bytes()))) {
                throw new IllegalArgumentException("Two lines have the same name or the same key.");
            }
        }
        LaneKey current = null;
        List<LaneKey> others = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.state() == State.CURRENT) {
                current = entry.key();
            } else {
                others.add(entry.key());
            }
        }
        if (current == null) {
            throw new IllegalArgumentException(
                    "No key is 'current': write lines of 'NAME current BASE64', one of them" + " current.");
        }
        return new LaneKeyList(current, others);
    }

    private static Entry entry(int number, String line) {
        String[] words = line.split("\\s+", -1);
        if (words.length != 3) {
            throw new IllegalArgumentException("Line " + number + " is not 'NAME STATE BASE64'.");
        }
        for (State state : State.values()) {
            if (word(state).equals(words[1])) {
                try {
                    return new Entry(state, LaneKey.parse(words[0], words[2]));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("Line " + number + ": " + e.getMessage());
                }
            }
        }
        throw new IllegalArgumentException("Line " + number + ": the state is previous, current or next.");
    }

    private static String word(State state) {
        return state.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return "LaneKeyList[" + current.id() + " and " + others.size() + " others]";
    }
}
