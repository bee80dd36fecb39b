// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The file with the lane's key: 32 bytes in base64, as in the controller's configuration. */
final class LaneKeyFile {
    private static final int KEY_BYTES = 32;
    private static final long LONGEST_FILE = 1_024;

    private LaneKeyFile() {}

    /** @throws IOException with a sentence that says what to do, never with the file's content */
    static byte[] read(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.size(file) > LONGEST_FILE) {
            throw new IOException("The key file " + file + " cannot be read, or is longer than 1 KiB.");
        }
        byte[] key;
        try {
            key = Base64.getMimeDecoder().decode(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IOException(
                    "The key file " + file + " must hold 32 bytes in base64: head -c 32 /dev/urandom | base64");
        }
        return key;
    }
}
