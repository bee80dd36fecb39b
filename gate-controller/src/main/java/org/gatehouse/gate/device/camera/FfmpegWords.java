// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code ffmpeg} complains of, on a thread of its own, to the end, so that it never waits for a reader. Kept are the first
 * complaint that is understood and the last line, cut short, without any address: that may hold a password.
 */
final class FfmpegWords {
    private static final int MAX_LINE = 200;
    private static final int END_MILLIS = 1_000;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://\\S*");
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\x20-\\x7e]");

    private final InputStream said;
    private final Thread listening;
    private @Nullable FfmpegAdvice understood;
    private String last = "";

    FfmpegWords(InputStream said) {
        this.said = said;
        this.listening = new Thread(this::listen, "camera-words");
        this.listening.setDaemon(true);
    }

    FfmpegWords begin() {
        listening.start();
        return this;
    }

    private void listen() {
        try (Reader in = new InputStreamReader(said, StandardCharsets.ISO_8859_1)) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n' || c == '\r') {
                    heard(line.toString());
                    line.setLength(0);
                } else if (line.length() < MAX_LINE) {
                    line.append((char) c);
                }
            }
            heard(line.toString());
        } catch (IOException e) {
            // The process was ended, and its words with it.
        }
    }

    private synchronized void heard(String line) {
        if (!line.isBlank()) {
            // Cut before, the rest of a long address has no blank in it and goes with its beginning.
            String plain = ADDRESS.matcher(line).replaceAll("(address)");
            last = UNPRINTABLE.matcher(plain).replaceAll("?").strip();
            if (understood == null) {
                understood = FfmpegAdvice.on(plain).orElse(null);
            }
        }
    }

    /** All that it had to say, once it has ended. */
    Optional<String> whole() throws InterruptedException {
        listening.join(END_MILLIS);
        synchronized (this) {
            FfmpegAdvice advice = understood;
            return advice != null
                    ? Optional.of(advice.sentence())
                    : Optional.of(last).filter(line -> !line.isEmpty());
        }
    }
}
