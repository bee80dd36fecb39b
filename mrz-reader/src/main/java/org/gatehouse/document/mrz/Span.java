// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A run of characters in one line.
 *
 * @param line which line, from 0
 * @param from the first position, from 0
 * @param to the position after the last
 */
record Span(int line, int from, int to) {

    static Span one(int line, int at) {
        return new Span(line, at, at + 1);
    }

    String in(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    /** Several runs, one after the other. */
    static String in(List<String> lines, List<Span> spans) {
        return spans.stream().map(span -> span.in(lines)).collect(Collectors.joining());
    }
}
