// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * A watchlist service over HTTP: POSTs the query as JSON, expects {@code {"answer": "CLEAR"}} or {@code "HIT"} within two
 * seconds. Anything else is {@link Watchlist.Answer#UNAVAILABLE}. Safe for use by several threads.
 */
public final class HttpWatchlist implements Watchlist {

    private static final Logger LOG = Logger.getLogger(HttpWatchlist.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int MAX_ANSWER = 4096;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LIMIT).build();
    private final AtomicBoolean told = new AtomicBoolean();
    private final URI service;

    /** @param service address that takes the POST */
    public HttpWatchlist(URI service) {
        this.service = service;
    }

    @Override
    public CompletionStage<Answer> query(WatchlistQuery query) {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(query)))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(HttpWatchlist::answer)
                .exceptionally(failure -> Answer.UNAVAILABLE)
                .whenComplete((answer, none) -> tell(answer))
                .thenCompose(CompletableFuture::completedFuture);
    }

    private void tell(Answer answer) {
        if (answer != Answer.UNAVAILABLE) {
            told.set(false);
        } else if (told.compareAndSet(false, true)) {
            LOG.warnf(
                    "watchlist: %s %s",
                    WatchlistError.SERVICE_UNAVAILABLE, WatchlistError.SERVICE_UNAVAILABLE.sentence());
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        if (response.statusCode() != 200 || response.body().length() > MAX_ANSWER) {
            return Answer.UNAVAILABLE;
        }
        try {
            JsonNode root = JSON.readTree(response.body());
            return switch (root.path("answer").asText()) {
                case "CLEAR" -> Answer.CLEAR;
                case "HIT" -> Answer.HIT;
                default -> Answer.UNAVAILABLE;
            };
        } catch (JsonProcessingException malformed) {
            return Answer.UNAVAILABLE;
        }
    }

    private static byte[] body(WatchlistQuery query) {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("issuingState", query.issuingState())
                    .put("documentNumber", query.documentNumber())
                    .put("primaryIdentifier", query.primaryIdentifier())
                    .put("secondaryIdentifier", query.secondaryIdentifier())
                    .put("birthDate", query.birthDate()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of strings is always writable", impossible);
        }
    }
}
