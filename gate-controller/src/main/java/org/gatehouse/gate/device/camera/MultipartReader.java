// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Reads the parts of a {@code multipart/x-mixed-replace} body (RFC 2046 §5.1) one after the other, with every length bounded
 * before it is believed. The buffers are its own: a part is copied out for the receiver, and overwritten here.
 */
final class MultipartReader {
    private static final int MAX_BOUNDARY = 100;
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final byte[] delimiter;
    private final CameraLimits limits;
    private final byte[] part;
    private final byte[] read = new byte[16 << 10];
    private int readAt;
    private int readEnd;

    MultipartReader(InputStream in, String boundary, CameraLimits limits) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        this.limits = limits;
        this.part = new byte[limits.partBytes() + delimiter.length];
    }

    /** The boundary that a content type names. */
    static String boundary(String contentType) throws CameraException {
        String lower = contentType.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("boundary=");
        if (!lower.startsWith("multipart/x-mixed-replace") || at < 0) {
            throw new CameraException(CameraFault.CAMERA_MALFORMED);
        }
        String value = contentType.substring(at + "boundary=".length());
        int end = value.indexOf(';');
        String boundary = (end < 0 ? value : value.substring(0, end)).strip().replace("\"", "");
        // Some cameras write the two dashes into the name, too; the delimiter then has them once.
        String plain = boundary.startsWith("--") ? boundary.substring(2) : boundary;
        if (plain.isEmpty() || plain.length() > MAX_BOUNDARY) {
            throw new CameraException(CameraFault.CAMERA_MALFORMED);
        }
        return plain;
    }

    /** The next part: the receiver's own copy. */
    byte[] next() throws IOException, CameraException {
        int length = headers();
        if (length < 0) {
            length = untilDelimiter();
        } else {
            for (int i = 0; i < length; i++) {
                part[i] = one();
            }
        }
        byte[] picture = Arrays.copyOf(part, length);
        Arrays.fill(part, 0, Math.min(part.length, length + delimiter.length), (byte) 0);
        return picture;
    }

    /** Skips to the end of the part's header lines; the length they tell, or -1. */
    private int headers() throws IOException, CameraException {
        int budget = limits.headerBytes();
        int length = -1;
        boolean boundarySeen = false;
        StringBuilder line = new StringBuilder();
        while (budget-- > 0) {
            char c = (char) (one() & 0xFF);
            if (c != '\n') {
                line.append(c);
                continue;
            }
            String text = line.toString().strip();
            line.setLength(0);
            if (text.startsWith("--")) {
                boundarySeen = true;
            } else if (text.isEmpty() && boundarySeen) {
                return length;
            } else if (text.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = length(text.substring(LENGTH.length()).strip());
            }
        }
        throw new CameraException(CameraFault.CAMERA_MALFORMED);
    }

    private int length(String text) throws CameraException {
        if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new CameraException(CameraFault.CAMERA_MALFORMED);
        }
        int length = Integer.parseInt(text);
        if (length == 0 || length > limits.partBytes()) {
            throw new CameraException(CameraFault.CAMERA_MALFORMED);
        }
        return length;
    }

    private int untilDelimiter() throws IOException, CameraException {
        int n = 0;
        while (n < part.length) {
            part[n++] = one();
            int start = n - delimiter.length;
            if (start >= 0 && Arrays.equals(part, start, n, delimiter, 0, delimiter.length)) {
                // The delimiter is the head of the next part: give it back without its line break.
                unread(delimiter.length - 2);
                return start;
            }
        }
        throw new CameraException(CameraFault.CAMERA_MALFORMED);
    }

    private byte one() throws IOException {
        if (readAt == readEnd) {
            readAt = delimiter.length;
            // What was read last stays in front, so that a delimiter across two reads can be given back.
            int kept = Math.min(readEnd, delimiter.length);
            System.arraycopy(read, readEnd - kept, read, delimiter.length - kept, kept);
            int n = in.read(read, delimiter.length, read.length - delimiter.length);
            if (n < 0) {
                throw new EOFException("the stream ended");
            }
            readEnd = delimiter.length + n;
        }
        return read[readAt++];
    }

    private void unread(int bytes) {
        readAt -= bytes;
    }

    /** Overwrites what it still holds. */
    void wipe() {
        Arrays.fill(part, (byte) 0);
        Arrays.fill(read, (byte) 0);
    }
}
