// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gatehouse.gate.background.Watchlist.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWatchlistTest {
    private static final WatchlistQuery ANNA =
            new WatchlistQuery("UTO", "L898902C3", "ERIKSSON", "ANNA MARIA", "740812");

    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private HttpWatchlist list;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        list = new HttpWatchlist(address(), Duration.ofMillis(1_500));
    }

    @AfterEach
    void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theServiceIsAskedInJsonAndItsWordIsTaken() throws Exception {
        serve(200, "{\"answer\": \"HIT\"}");
        assertThat(answer()).isEqualTo(Answer.HIT);
        assertThat(asked.get())
                .isEqualTo(
                        "{\"issuingState\":\"UTO\",\"documentNumber\":\"L898902C3\",\"primaryIdentifier\":\"ERIKSSON\","
                                + "\"secondaryIdentifier\":\"ANNA MARIA\",\"birthDate\":\"740812\"}");
    }

    @Test
    void aClearAnswerIsClearAndTheFaultIsOver() throws Exception {
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
        assertThat(list.fault()).contains(WatchlistFault.WATCHLIST_SILENT);

        serve(200, "{\"answer\": \"CLEAR\"}");

        assertThat(answer()).isEqualTo(Answer.CLEAR);
        assertThat(list.fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CLEAR",
                "{}",
                "{\"answer\": \"clear\"}",
                "{\"answer\": true}",
                "[\"CLEAR\"]",
                "{\"answer\": \"CLEAR\""
            })
    void anythingElseIsNoAnswer(String body) throws Exception {
        serve(200, body);
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 302, 401, 404, 500, 503})
    void anotherStatusIsNoAnswerWhateverTheBodySays(int status) throws Exception {
        serve(status, "{\"answer\": \"CLEAR\"}");
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
    }

    @Test
    void anEndlessAnswerIsCutOff() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (over.getCount() > 0) {
                exchange.getResponseBody().write(new byte[8_192]);
            }
        });
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
    }

    @Test
    void aSilentServiceIsNotWaitedForEvenIfItBeganToAnswer() throws Exception {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"answer\": \"CLEAR\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hang();
        });
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
    }

    @Test
    void aServiceThatIsAwayIsNoAnswer() throws Exception {
        server.stop(0);
        assertThat(answer()).isEqualTo(Answer.UNAVAILABLE);
    }

    @Test
    void personalDataDoesNotTravelInClear() {
        assertThatThrownBy(() -> new HttpWatchlist(URI.create("http://192.0.2.1/query")))
                .hasMessageContaining("https");
    }

    private void hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(int status, String body) {
        server.createContext("/query", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, status, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void reply(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/query");
    }

    private Answer answer() throws Exception {
        return list.query(ANNA).toCompletableFuture().get(20, TimeUnit.SECONDS);
    }
}
