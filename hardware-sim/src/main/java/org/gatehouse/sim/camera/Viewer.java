// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.camera;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to the camera: a short request, then frames until one side has enough (RFC 9112, RFC 2046 §5.1). */
final class Viewer {

    private static final int LONGEST_REQUEST = 8 * 1024;
    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final String BOUNDARY = "gatehouse-frame";
    private static final String COMMON =
            "X-Gatehouse-Simulated: true\r\nCache-Control: no-store\r\nConnection: close\r\n";

    private final Socket socket;
    private final NewestFrame newest;

    Viewer(Socket socket, NewestFrame newest) {
        this.socket = socket;
        this.newest = newest;
    }

    void serve() throws IOException, InterruptedException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(REQUEST_TIMEOUT_MILLIS);
        OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
        String[] request = firstLine(socket.getInputStream()).split(" ");
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            refuse(out, "400 Bad Request");
        } else if (!request[0].equals("GET")) {
            refuse(out, "405 Method Not Allowed");
        } else if (!request[1].equals("/stream")) {
            refuse(out, "404 Not Found");
        } else {
            stream(out);
        }
    }

    private void stream(OutputStream out) throws IOException, InterruptedException {
        text(
                out,
                "HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=" + BOUNDARY + "\r\n" + COMMON
                        + "\r\n");
        out.flush();
        newest.viewerCame();
        try {
            long seen = newest.number();
            for (byte[] jpeg = newest.after(seen); jpeg != null; jpeg = newest.after(seen)) {
                seen = newest.number();
                text(
                        out,
                        "--" + BOUNDARY + "\r\nContent-Type: image/jpeg\r\nContent-Length: " + jpeg.length
                                + "\r\n\r\n");
                out.write(jpeg);
                text(out, "\r\n");
                out.flush();
            }
        } finally {
            newest.viewerLeft();
        }
    }

    private static void refuse(OutputStream out, String status) throws IOException {
        text(out, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n" + COMMON + "\r\n");
        out.flush();
    }

    /** Reads the request to its end and returns its first line. */
    private static String firstLine(InputStream in) throws IOException {
        byte[] request = new byte[LONGEST_REQUEST];
        for (int length = 0; length < request.length; length++) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the viewer left within its request");
            }
            request[length] = (byte) next;
            if (length >= 3 && endsHere(request, length)) {
                String head = new String(request, 0, length, StandardCharsets.US_ASCII);
                return head.substring(0, head.indexOf('\r'));
            }
        }
        return "";
    }

    private static boolean endsHere(byte[] request, int last) {
        return request[last] == '\n'
                && request[last - 1] == '\r'
                && request[last - 2] == '\n'
                && request[last - 3] == '\r';
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
