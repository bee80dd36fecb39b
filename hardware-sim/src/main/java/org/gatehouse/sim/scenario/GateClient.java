// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A scripted officer at the controller's API, and a look at the traveller's screen. */
public final class GateClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI address;
    private final String authorization;
    private final String lane;

    /**
     * @param address the controller's HTTP server
     * @param officer login name
     * @param password of that officer
     * @param lane the lane that the officer watches
     */
    public GateClient(URI address, String officer, String password, String lane) {
        this.address = address;
        this.lane = lane;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((officer + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** The lane's state now. */
    public String state() throws RigException, InterruptedException {
        return get("/api/lanes/" + lane).path("state").asText();
    }

    /** Waits until the lane is in that state; false when the limit is over first. */
    public boolean awaitState(String state, Duration limit) throws RigException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (state.equals(state())) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }

    /** Looks at the open case and refers it: whether there was one to refer. */
    public boolean refer(String note) throws RigException, InterruptedException {
        HttpResponse<String> open = send(request("/api/lanes/" + lane + "/case").GET());
        if (open.statusCode() != 200) {
            return false;
        }
        String caseId = read(open.body()).path("caseId").asText();
        for (String picture : new String[] {"portrait", "probe"}) {
            // As the officer's page does: he looks before he decides.
            send(request("/api/lanes/" + lane + "/case/" + caseId + "/" + picture)
                    .GET());
        }
        HttpResponse<String> decided = send(request("/api/lanes/" + lane + "/case/" + caseId + "/decision")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json(Map.of("action", "REFER", "note", note)))));
        return decided.statusCode() / 100 == 2;
    }

    /** The page that the traveller sees now, as sent. */
    public Optional<String> travellerScreen() throws RigException, InterruptedException {
        HttpResponse<String> page = send(request("/display/" + lane).GET());
        return page.statusCode() == 200 ? Optional.of(page.body()) : Optional.empty();
    }

    /**
     * Looks at the traveller's screen until it is closed; returns at once.
     *
     * @param prompts told each new prompt, by another thread
     */
    public ScreenFeed watchScreen(Consumer<String> prompts) {
        return ScreenFeed.start(http, address.resolve("/display/" + lane + "/stream"), prompts);
    }

    private JsonNode get(String path) throws RigException, InterruptedException {
        HttpResponse<String> response = send(request(path).GET());
        if (response.statusCode() != 200) {
            throw new RigException("The controller answered " + response.statusCode() + " to GET " + path + ".");
        }
        return read(response.body());
    }

    private static JsonNode read(String body) throws RigException {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new RigException("The controller's answer is not JSON.", notJson);
        }
    }

    private static String json(Map<String, String> fields) throws RigException {
        try {
            return JSON.writeValueAsString(fields);
        } catch (IOException impossible) {
            throw new RigException("A map of strings was not written as JSON.", impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(TIMEOUT).header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws RigException, InterruptedException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException away) {
            throw new RigException("The controller at " + address + " does not answer: " + away.getMessage(), away);
        }
    }
}
