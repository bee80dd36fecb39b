// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines from outside, in groups with blank lines between. Keeps no more of a line, and no more lines of a group, than show
 * that it is no MRZ, and stops after {@link #MAX_CHARACTERS}: however long the input is, the memory is not.
 */
final class MrzInput {

    /** Room for some 180 000 passports. */
    static final long MAX_CHARACTERS = 16L * 1024 * 1024;

    /** Longer than the 44 characters of the longest format (Doc 9303-4). */
    private static final int KEPT_OF_LINE = 64;

    /** More than the three lines of the format with most (Doc 9303-5). */
    private static final int KEPT_LINES = 4;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /**
     * Lines that belong together, without white space around them.
     *
     * @param firstLine number of the first of them in the input, from 1
     * @param lines at most four; a longer line than any MRZ has is cut but stays too long
     */
    record Group(long firstLine, List<String> lines) {
        @Override
        public String toString() {
            return "Group[line " + firstLine + "]";
        }
    }

    private final BufferedReader in;
    private final long most;
    private long characters;
    private long lineNumber;

    MrzInput(InputStream in) {
        this(in, MAX_CHARACTERS);
    }

    MrzInput(InputStream in, long most) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.most = most;
    }

    /** The next group; empty at the end of the input, or of what is read of it. */
    Optional<Group> next() throws IOException {
        List<String> lines = new ArrayList<>();
        long first = 0;
        String line;
        while ((line = line()) != null) {
            if (!line.isEmpty()) {
                if (lines.isEmpty()) {
                    first = lineNumber;
                }
                if (lines.size() < KEPT_LINES) {
                    lines.add(line);
                }
            } else if (!lines.isEmpty()) {
                break;
            }
        }
        // Where the limit cuts through a group, that group is not whole.
        return lines.isEmpty() || exhausted() ? Optional.empty() : Optional.of(new Group(first, List.copyOf(lines)));
    }

    /** Whether there was more than is read. */
    boolean exhausted() {
        return characters > most;
    }

    private @Nullable String line() throws IOException {
        StringBuilder kept = new StringBuilder();
        boolean tooLong = false;
        boolean any = false;
        for (int c = read(); c >= 0; c = read()) {
            any = true;
            if (c == '\n') {
                break;
            } else if (kept.length() < KEPT_OF_LINE) {
                kept.append((char) c);
            } else if (!Character.isWhitespace(c)) {
                tooLong = true;
            }
        }
        if (!any) {
            return null;
        }
        lineNumber++;
        return tooLong ? kept.toString() : kept.toString().strip();
    }

    private int read() throws IOException {
        if (exhausted()) {
            return -1;
        }
        int c = in.read();
        if (c >= 0) {
            characters++;
        }
        return c == BYTE_ORDER_MARK && characters == 1 ? in.read() : exhausted() ? -1 : c;
    }
}
