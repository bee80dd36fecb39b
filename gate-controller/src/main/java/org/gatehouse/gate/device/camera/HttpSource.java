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

/** A camera that sends {@code multipart/x-mixed-replace} over HTTP. */
final class HttpSource implements StreamSource {
    private static final String SIMULATED = "X-Gatehouse-Simulated";
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpSource(URI address) {
        this.address = address;
    }

    /** The first picture may take as long as the answer. */
    @Override
    public Duration start() {
        return ANSWER;
    }

    @Override
    public Opened open() throws IOException, InterruptedException, CameraException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
        HttpResponse<InputStream> response = answer(request);
        try {
            boolean simulated = response.headers().firstValue(SIMULATED).isPresent();
            if (response.statusCode() != 200 && !simulated) {
                throw new CameraException(CameraFault.CAMERA_AWAY, advice(response.statusCode()));
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Opened(response.body(), MultipartReader.boundary(type), simulated, () -> "");
        } catch (CameraException e) {
            response.body().close();
            throw e;
        }
    }

    private HttpResponse<InputStream> answer(HttpRequest request) throws InterruptedException, CameraException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new CameraException(CameraFault.CAMERA_AWAY, FfmpegAdvice.UNREACHABLE.sentence());
        }
    }

    private static String advice(int status) {
        return switch (status) {
            case 401, 403 ->
                "The camera wants a login, which http addresses do not carry: allow its stream without one, on a network of"
                        + " its own.";
            case 404 -> FfmpegAdvice.NO_STREAM.sentence();
            default -> "It answered with HTTP status " + status + ".";
        };
    }
}
