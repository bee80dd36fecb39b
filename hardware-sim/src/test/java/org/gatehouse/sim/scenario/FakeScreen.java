// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A display stream on loopback that sends what a test says, and is cut when a test says so. */
final class FakeScreen implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService exchanges = Executors.newCachedThreadPool();
    private final BlockingQueue<HttpExchange> looking = new LinkedBlockingQueue<>();

    FakeScreen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
        server.setExecutor(exchanges);
        server.createContext("/display/lane-1/stream", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            looking.add(exchange);
        });
        server.start();
    }

    URI stream() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/display/lane-1/stream");
    }

    /** Waits for the next one who begins to look. */
    Viewer viewer() throws InterruptedException {
        HttpExchange exchange = looking.poll(30, TimeUnit.SECONDS);
        if (exchange == null) {
            throw new AssertionError("nobody looks at the screen");
        }
        return new Viewer(exchange);
    }

    /** One connection. */
    record Viewer(HttpExchange exchange) {

        void sees(String prompt) throws IOException {
            send("data:{\"prompt\":\"" + prompt + "\"}\n\n");
        }

        void send(String text) throws IOException {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }

        void cut() {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        exchanges.shutdownNow();
    }
}
