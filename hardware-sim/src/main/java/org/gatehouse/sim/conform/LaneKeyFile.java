// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.gatehouse.sim.gate.WireKey;

/**
 * The file with the lane's keys, as in the controller's configuration: one line each, {@code NAME STATE BASE64}, of which the
 * current one counts; or one key alone, 32 bytes in base64, which is then called {@value WireKey#ONLY}.
 */
final class LaneKeyFile {
    private static final int KEY_BYTES = 32;
    private static final long LONGEST_FILE = 1_024;

    private LaneKeyFile() {}

    /** @throws IOException with a sentence that says what to do, never with the file's content */
    static WireKey read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.size(file) > LONGEST_FILE) {
            throw new IOException("The key file " + file + " cannot be read, or is longer than 1 KiB.");
        }
        try {
            List<String[]> lines = Files.readString(file)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .toList();
            if (lines.size() == 1 && lines.get(0).length == 1) {
                return key(WireKey.ONLY, lines.get(0)[0]);
            }
            for (String[] line : lines) {
                if (line.length == 3 && line[1].equals("current")) {
                    return key(line[0], line[2]);
                }
            }
        } catch (IllegalArgumentException e) {
            // Not passed on: its message quotes the key.
        }
        throw new IOException(
                "The key file " + file + " must hold 32 bytes in base64 (head -c 32 /dev/urandom | base64),"
                        + " or lines NAME STATE BASE64 with one that is current.");
    }

    private static WireKey key(String name, String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes");
        }
        return new WireKey(name, bytes);
    }
}
