// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/**
 * Takes the parts out of a {@code multipart/x-mixed-replace} body (RFC 2046 §5.1). Lengths are bounded before anything is
 * allocated: a header of at most 8 KiB, a part of at most 1 MiB.
 */
final class MultipartFrames {

    static final int MAX_FRAME_BYTES = 1 << 20;
    private static final int MAX_HEADER_BYTES = 8 << 10;
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final byte[] line = new byte[MAX_HEADER_BYTES];
    private final byte[] growing = new byte[MAX_FRAME_BYTES];
    private final String delimiter;

    /** @param boundary as the Content-Type names it */
    MultipartFrames(InputStream body, String boundary) {
        this.in = new BufferedInputStream(body, 1 << 16);
        this.delimiter = boundary.startsWith("--") ? boundary : "--" + boundary;
    }

    /** The next part's bytes, which the caller wipes. */
    byte[] next() throws IOException, CameraException {
        skipToDelimiter();
        int length = header();
        return length >= 0 ? in.readNBytes(length) : untilDelimiter();
    }

    private void skipToDelimiter() throws IOException, CameraException {
        for (int budget = MAX_HEADER_BYTES; budget > 0; ) {
            String text = readLine();
            if (text.startsWith(delimiter)) {
                return;
            }
            budget -= text.length() + 2;
        }
        throw new CameraException(CameraErrorCode.MALFORMED_STREAM);
    }

    /** The announced length, or -1 where the camera announces none. */
    private int header() throws IOException, CameraException {
        int length = -1;
        for (int budget = MAX_HEADER_BYTES; budget > 0; ) {
            String text = readLine();
            if (text.isEmpty()) {
                return length;
            }
            budget -= text.length() + 2;
            if (text.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = announced(text.substring(LENGTH.length()).strip());
            }
        }
        throw new CameraException(CameraErrorCode.MALFORMED_STREAM);
    }

    private static int announced(String text) throws CameraException {
        if (!text.matches("[0-9]{1,9}")) {
            throw new CameraException(CameraErrorCode.MALFORMED_STREAM);
        }
        int length = Integer.parseInt(text);
        if (length > MAX_FRAME_BYTES) {
            throw new CameraException(CameraErrorCode.FRAME_TOO_LARGE);
        }
        return length;
    }

    /** A JPEG ends with FF D9; what follows up to the next delimiter is skipped there. */
    private byte[] untilDelimiter() throws IOException, CameraException {
        int filled = 0;
        int previous = -1;
        while (filled < MAX_FRAME_BYTES) {
            int next = read();
            growing[filled++] = (byte) next;
            if (previous == 0xFF && next == 0xD9) {
                byte[] frame = Arrays.copyOf(growing, filled);
                Arrays.fill(growing, 0, filled, (byte) 0);
                return frame;
            }
            previous = next;
        }
        Arrays.fill(growing, (byte) 0);
        throw new CameraException(CameraErrorCode.FRAME_TOO_LARGE);
    }

    private String readLine() throws IOException, CameraException {
        int filled = 0;
        for (int next = read(); next != '\n'; next = read()) {
            if (filled == line.length) {
                throw new CameraException(CameraErrorCode.MALFORMED_STREAM);
            }
            line[filled++] = (byte) next;
        }
        int end = filled > 0 && line[filled - 1] == '\r' ? filled - 1 : filled;
        return new String(line, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("the camera closed the stream");
        }
        return next;
    }
}
