// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a motion-JPEG stream with nothing of the camera's own code: the JDK's HTTP client and RFC 2046. */
final class MultipartClient implements AutoCloseable {

    private final HttpURLConnection connection;
    private final DataInputStream in;
    private final String boundary;

    MultipartClient(URI stream) throws IOException {
        connection = (HttpURLConnection) stream.toURL().openConnection();
        connection.setReadTimeout(20_000);
        String type = connection.getHeaderField("Content-Type");
        if (connection.getResponseCode() != 200 || !type.startsWith("multipart/x-mixed-replace")) {
            throw new IOException("no stream: " + connection.getResponseCode() + " " + type);
        }
        boundary = "--" + type.substring(type.indexOf("boundary=") + 9);
        in = new DataInputStream(connection.getInputStream());
    }

    String header(String name) {
        return connection.getHeaderField(name);
    }

    byte[] frame() throws IOException {
        expect(boundary, line());
        int length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("Content-Length: ")) {
                length = Integer.parseInt(header.substring(16));
            }
        }
        byte[] jpeg = new byte[length];
        in.readFully(jpeg);
        expect("", line());
        return jpeg;
    }

    private String line() throws IOException {
        byte[] line = new byte[200];
        int length = 0;
        for (int next = in.readByte(); next != '\n'; next = in.readByte()) {
            line[length++] = (byte) next;
        }
        return new String(Arrays.copyOf(line, length - 1), StandardCharsets.US_ASCII);
    }

    private static void expect(String wanted, String found) throws IOException {
        if (!found.equals(wanted)) {
            throw new IOException("expected '" + wanted + "' and found '" + found + "'");
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
