// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Byte patterns that must be nowhere after a transaction, and the search for them in files of any size. */
final class Canaries {

    private static final int BLOCK = 1 << 20;

    private final Map<String, byte[]> patterns = new LinkedHashMap<>();

    /** A text, as Latin-1 and as UTF-16 in both byte orders. */
    Canaries text(String name, String text) {
        patterns.put(name, text.getBytes(StandardCharsets.ISO_8859_1));
        patterns.put(name + " (UTF-16BE)", text.getBytes(StandardCharsets.UTF_16BE));
        patterns.put(name + " (UTF-16LE)", text.getBytes(StandardCharsets.UTF_16LE));
        return this;
    }

    /** Windows of 32 bytes from the middle and the last quarter of a picture: its header alone would prove nothing. */
    Canaries picture(String name, byte[] bytes) {
        patterns.put(name + " (middle)", Arrays.copyOfRange(bytes, bytes.length / 2, bytes.length / 2 + 32));
        patterns.put(name + " (end)", Arrays.copyOfRange(bytes, bytes.length * 3 / 4, bytes.length * 3 / 4 + 32));
        return this;
    }

    /** Raw bytes as they would lie in memory or in a heap dump. */
    Canaries bytes(String name, byte[] pattern) {
        patterns.put(name, pattern.clone());
        return this;
    }

    /** The names of the patterns that the file holds. */
    Set<String> foundIn(Path file) throws IOException {
        int longest = patterns.values().stream().mapToInt(p -> p.length).max().orElse(0);
        Set<String> found = new LinkedHashSet<>();
        byte[] window = new byte[BLOCK + longest];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.readNBytes(window, kept, BLOCK)) > 0) {
                int filled = kept + read;
                patterns.forEach((name, pattern) -> {
                    if (!found.contains(name) && contains(window, filled, pattern)) {
                        found.add(name);
                    }
                });
                kept = Math.min(longest - 1, filled);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
        }
        return found;
    }

    private static boolean contains(byte[] window, int length, byte[] pattern) {
        outer:
        for (int i = 0; i <= length - pattern.length; i++) {
            if (window[i] == pattern[0]) {
                for (int j = 1; j < pattern.length; j++) {
                    if (window[i + j] != pattern[j]) {
                        continue outer;
                    }
                }
                return true;
            }
        }
        return false;
    }
}
