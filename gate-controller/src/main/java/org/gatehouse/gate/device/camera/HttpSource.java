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

    @Override
    public Opened open() throws IOException, InterruptedException, CameraException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ANSWER).GET().build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try {
            boolean simulated = response.headers().firstValue(SIMULATED).isPresent();
            if (response.statusCode() != 200 && !simulated) {
                throw new CameraException(CameraFault.CAMERA_AWAY);
            }
            String type = response.headers().firstValue("Content-Type").orElse("");
            return new Opened(response.body(), MultipartReader.boundary(type), simulated);
        } catch (CameraException e) {
            response.body().close();
            throw e;
        }
    }
}
