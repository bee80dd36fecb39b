// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;

/** A conversation that was written down: every command must be the next one, and gets its answer. */
final class ScriptedLink implements ChipLink {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Deque<String> lines = new ArrayDeque<>();

    /** The reader's next command, and the chip's answer with its status word; both in hexadecimal. */
    ScriptedLink exchange(String command, String answer) {
        lines.add(command.toUpperCase(Locale.ROOT));
        lines.add(answer.toUpperCase(Locale.ROOT));
        return this;
    }

    boolean isOver() {
        return lines.isEmpty();
    }

    @Override
    public byte[] transmit(byte[] command) {
        assertThat(HEX.formatHex(command)).isEqualTo(lines.poll());
        return HEX.parseHex(lines.remove());
    }

    @Override
    public void close() {
        lines.clear();
    }
}
