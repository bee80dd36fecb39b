// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Bounds how deep an ASN.1 text goes before a recursive parser sees it. */
final class Nesting {
    private static final int MAX_DEPTH = 32;
    private static final int CONSTRUCTED = 0x20;
    private static final int LONG_TAG = 0x1F;
    private static final int INDEFINITE = 0x80;

    private Nesting() {}

    /**
     * Walks over all objects without recursion.
     *
     * @throws IOException when they go deeper than any security object, or an object is longer than the one around it
     */
    static void check(byte[] text) throws IOException {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(new Level(text.length, false));
        int at = 0;
        while (!levels.isEmpty()) {
            Level inside = levels.getFirst();
            if (at >= inside.end) {
                levels.pop();
                continue;
            }
            int tag = text[at];
            at = afterTag(text, at);
            int first = octet(text, at++);
            boolean constructed = (tag & CONSTRUCTED) != 0;
            if (first == INDEFINITE && constructed) {
                levels.push(new Level(inside.end, true));
            } else {
                int extra = first < INDEFINITE ? 0 : first - INDEFINITE;
                int end = at + extra + length(text, at, first);
                if (end > inside.end) {
                    throw new IOException("an object that is longer than the one around it");
                }
                at = constructed ? at + extra : end;
                if (constructed) {
                    levels.push(new Level(end, false));
                } else if (tag == 0 && first == 0 && inside.indefinite) {
                    levels.pop();
                }
            }
            if (levels.size() > MAX_DEPTH) {
                throw new IOException("objects inside objects without end");
            }
        }
    }

    /**
     * An object whose content is being walked over.
     *
     * @param end where it ends at the latest
     * @param indefinite whether two zero bytes end it before
     */
    private record Level(int end, boolean indefinite) {}

    private static int length(byte[] text, int at, int first) throws IOException {
        if (first < INDEFINITE) {
            return first;
        }
        long length = 0;
        for (int i = 0; i < first - INDEFINITE; i++) {
            length = length << 8 | octet(text, at + i);
            if (length > text.length) {
                throw new IOException("an object that is longer than the file");
            }
        }
        return (int) length;
    }

    private static int afterTag(byte[] text, int start) throws IOException {
        int at = start;
        if ((octet(text, at++) & LONG_TAG) == LONG_TAG) {
            while ((octet(text, at++) & 0x80) != 0) {
                // Every byte but the last of a long tag has its highest bit set.
            }
        }
        return at;
    }

    private static int octet(byte[] text, int at) throws IOException {
        if (at >= text.length) {
            throw new IOException("an object without an end");
        }
        return text[at] & 0xFF;
    }
}
