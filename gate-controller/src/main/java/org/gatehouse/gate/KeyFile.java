// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** A secret key in a file: 32 bytes in base64. */
final class KeyFile {

    private static final int KEY_BYTES = 32;
    private static final int MAX_FILE_BYTES = 256;

    private KeyFile() {}

    /** The key, or a sentence that names the file. */
    static byte[] read(String what, Path file) throws ConfigRefusedException {
        try {
            if (Files.size(file) <= MAX_FILE_BYTES) {
                byte[] key = Base64.getDecoder()
                        .decode(Files.readString(file, StandardCharsets.US_ASCII)
                                .strip());
                if (key.length == KEY_BYTES) {
                    return key;
                }
            }
        } catch (IOException | IllegalArgumentException unusable) {
            throw refused(what, file);
        }
        throw refused(what, file);
    }

    private static ConfigRefusedException refused(String what, Path file) {
        return new ConfigRefusedException(List.of("The " + what + " in " + file
                + " is not 32 bytes in base64: make one with `openssl rand -base64 32` and give it to both sides."));
    }
}
