// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A watchlist service that is asked over HTTP: POST of one JSON object, answered by {@code {"answer": "CLEAR"}} or {@code
 * "HIT"}; see docs/contract/watchlist.md. Whatever else comes, or comes too late, is {@link Watchlist.Answer#UNAVAILABLE}.
 * Nothing is asked twice. Thread-safe.
 */
public final class HttpWatchlist implements Watchlist {
    private static final Logger LOG = Logger.getLogger(HttpWatchlist.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_ANSWER_BYTES = 4_096;
    private static final int OK = 200;

    private final URI service;
    private final Duration limit;
    private final HttpClient http;
    private volatile @Nullable WatchlistFault fault;

    /** @param service https, or http on this machine only: a query is personal data */
    public HttpWatchlist(URI service) {
        this(service, Duration.ofSeconds(2));
    }

    /** @param limit from the question to the whole answer */
    public HttpWatchlist(URI service, Duration limit) {
        if (!"https".equals(service.getScheme()) && !("http".equals(service.getScheme()) && isThisMachine(service))) {
            throw new IllegalArgumentException(
                    "The watchlist service must be asked over https; http is for a service on this machine only.");
        }
        this.service = service;
        this.limit = limit;
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static boolean isThisMachine(URI service) {
        try {
            return service.getHost() != null
                    && InetAddress.getByName(service.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public CompletionStage<Answer> query(WatchlistQuery query) {
        HttpRequest request = HttpRequest.newBuilder(service)
                .timeout(limit)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(query)))
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, head -> new BoundedBody(MAX_ANSWER_BYTES));
        // The request's own time-out ends with the headers; this one covers a body that trickles, too.
        return exchange.thenApply(HttpWatchlist::answer)
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) -> {
                    exchange.cancel(true);
                    tell(failure != null);
                    return failure == null ? answer : Answer.UNAVAILABLE;
                });
    }

    /** Why it gave no answer to the last query, if it gave none. */
    public Optional<WatchlistFault> fault() {
        return Optional.ofNullable(fault);
    }

    private static byte[] body(WatchlistQuery query) {
        try {
            return JSON.writeValueAsBytes(JSON.createObjectNode()
                    .put("issuingState", query.issuingState())
                    .put("documentNumber", query.documentNumber())
                    .put("primaryIdentifier", query.primaryIdentifier())
                    .put("secondaryIdentifier", query.secondaryIdentifier())
                    .put("birthDate", query.birthDate()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values is always writable", e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        try {
            JsonNode word = JSON.readTree(response.body()).path("answer");
            if (response.statusCode() == OK && "CLEAR".equals(word.textValue())) {
                return Answer.CLEAR;
            }
            if (response.statusCode() == OK && "HIT".equals(word.textValue())) {
                return Answer.HIT;
            }
        } catch (IOException e) {
            // No JSON: no answer.
        }
        throw new CompletionException(new WatchlistException(WatchlistFault.WATCHLIST_SILENT));
    }

    private void tell(boolean silent) {
        WatchlistFault before = fault;
        fault = silent ? WatchlistFault.WATCHLIST_SILENT : null;
        if (silent && before == null) {
            LOG.warnf(
                    "%s: %s What follows is in the table of degraded modes.",
                    WatchlistFault.WATCHLIST_SILENT, WatchlistFault.WATCHLIST_SILENT.sentence());
        } else if (!silent && before != null) {
            LOG.infof("%s is over.", before);
        }
    }
}
