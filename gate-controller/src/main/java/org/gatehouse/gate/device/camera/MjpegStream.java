// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.camera;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the camera's stream. */
final class MjpegStream implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(3);
    private static final Pattern BOUNDARY = Pattern.compile(
            "multipart/x-mixed-replace.*;\\s*boundary=\"?([^\";]{1,70})\"?.*", Pattern.CASE_INSENSITIVE);
    private static final String SIMULATED = "X-Gatehouse-Simulated";

    private final InputStream body;
    private final MultipartFrames frames;

    private MjpegStream(InputStream body, String boundary) {
        this.body = body;
        this.frames = new MultipartFrames(body, boundary);
    }

    /**
     * Connects.
     *
     * @param acceptSimulated whether a camera that calls itself simulated may be used
     */
    static MjpegStream open(HttpClient http, URI address, boolean acceptSimulated)
            throws CameraException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(CONNECT_LIMIT).build();
        HttpResponse<InputStream> response;
        try {
            response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw new CameraException(CameraErrorCode.STREAM_UNREACHABLE);
        }
        try {
            return new MjpegStream(response.body(), judged(response, acceptSimulated));
        } catch (CameraException refused) {
            close(response.body());
            throw refused;
        }
    }

    private static String judged(HttpResponse<InputStream> response, boolean acceptSimulated) throws CameraException {
        if (response.statusCode() != 200) {
            throw new CameraException(CameraErrorCode.STREAM_UNREACHABLE);
        }
        if (!acceptSimulated && response.headers().firstValue(SIMULATED).isPresent()) {
            throw new CameraException(CameraErrorCode.SIMULATED);
        }
        Matcher type =
                BOUNDARY.matcher(response.headers().firstValue("Content-Type").orElse(""));
        if (!type.matches()) {
            throw new CameraException(CameraErrorCode.NOT_MJPEG);
        }
        return type.group(1).strip();
    }

    /** Waits for the next frame, which the caller wipes. */
    byte[] next() throws CameraException, IOException {
        return frames.next();
    }

    @Override
    public void close() {
        close(body);
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            // That is what was wanted.
        }
    }
}
