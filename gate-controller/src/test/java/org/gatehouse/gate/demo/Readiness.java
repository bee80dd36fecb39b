// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * What {@code /q/health/ready} answered.
 *
 * @param status the HTTP status, 0 when nobody answered
 * @param lane what it says of the lane, empty when nothing
 */
record Readiness(int status, String lane) {
    /** No officer sits at a rig's console, and its table of degraded modes goes on without one. */
    private static final String EMPTY_CHAIR = "; away CONSOLE: CONTINUE since [^;]*";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    static Readiness ask(URI controller, String lane) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(controller.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            for (JsonNode check : new ObjectMapper().readTree(answer.body()).path("checks")) {
                if (check.path("name").asText().equals("lanes")) {
                    return new Readiness(
                            answer.statusCode(),
                            check.path("data").path(lane).asText().replaceAll(EMPTY_CHAIR, ""));
                }
            }
            return new Readiness(answer.statusCode(), "");
        } catch (IOException notYet) {
            return new Readiness(0, "");
        }
    }
}
