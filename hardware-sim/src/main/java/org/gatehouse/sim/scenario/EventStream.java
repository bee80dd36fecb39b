// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The data of server-sent events, one after the other (HTML Living Standard §9.2, "Server-sent events"): what else an event
 * carries is passed over. Nothing longer than {@value #LONGEST} bytes is kept. For one thread.
 */
final class EventStream {

    /** Longest line, and longest data of an event, bytes. */
    static final int LONGEST = 4096;

    private static final int END = -1;

    private final InputStream in;
    private final byte[] line = new byte[LONGEST];
    private boolean lineFeedBelongsToLast;

    EventStream(InputStream in) {
        this.in = in;
    }

    /**
     * Waits for the next event that has data; its lines are joined by line feeds. Empty when the stream has ended.
     *
     * @throws IOException when the connection is lost, or a line or an event is too long
     */
    Optional<String> next() throws IOException {
        StringBuilder data = new StringBuilder();
        for (int length = read(); length != END; length = read()) {
            String text = new String(line, 0, length, StandardCharsets.UTF_8);
            if (text.isEmpty() && !data.isEmpty()) {
                return Optional.of(data.substring(1));
            }
            if (text.equals("data") || text.startsWith("data:")) {
                data.append('\n')
                        .append(text.substring(Math.min(text.length(), "data:".length()))
                                .replaceFirst("^ ", ""));
                if (data.length() > LONGEST) {
                    throw new IOException("an event on the stream has more than " + LONGEST + " characters");
                }
            }
        }
        return Optional.empty();
    }

    /** Reads one line, which CR, LF or both end, and gives its length; an unended last line does not count. */
    private int read() throws IOException {
        int length = 0;
        while (true) {
            int next = in.read();
            if (next == END) {
                return END;
            }
            boolean second = lineFeedBelongsToLast && next == '\n';
            lineFeedBelongsToLast = next == '\r';
            if (second) {
                continue;
            }
            if (next == '\n' || next == '\r') {
                return length;
            }
            if (length == LONGEST) {
                throw new IOException("a line on the stream has more than " + LONGEST + " bytes");
            }
            line[length++] = (byte) next;
        }
    }
}
