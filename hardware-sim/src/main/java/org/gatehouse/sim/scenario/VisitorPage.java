// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A page on loopback from which a visitor of the demo sends further travellers, one after the other. */
final class VisitorPage implements AutoCloseable {

    private static final int MAX_WAITING = 20;

    private final DemoRig rig;
    private final @Nullable URI controller;
    private final HttpServer server;
    private final ExecutorService requests = Executors.newCachedThreadPool();
    private final ExecutorService lane = Executors.newSingleThreadExecutor();
    private final Map<Integer, String> log = Collections.synchronizedMap(new LinkedHashMap<>());
    private int sent;

    private VisitorPage(DemoRig rig, @Nullable URI controller, HttpServer server) {
        this.rig = rig;
        this.controller = controller;
        this.server = server;
    }

    static VisitorPage start(DemoRig rig, @Nullable URI controller) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
        VisitorPage page = new VisitorPage(rig, controller, server);
        server.createContext("/", page::answer);
        server.setExecutor(page.requests);
        server.start();
        return page;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if ("POST".equals(exchange.getRequestMethod())
                    && exchange.getRequestURI().getPath().equals("/send")) {
                send(exchange);
            } else if ("GET".equals(exchange.getRequestMethod())
                    && exchange.getRequestURI().getPath().equals("/")) {
                reply(exchange, 200, page());
            } else {
                reply(exchange, 404, "There is no such page.");
            }
        }
    }

    private void send(HttpExchange exchange) throws IOException {
        String id;
        try (InputStream body = exchange.getRequestBody()) {
            id = new String(body.readNBytes(100), StandardCharsets.UTF_8).replaceFirst("^traveller=", "");
        }
        Optional<Story> story = DemoStories.named(id);
        if (story.isEmpty()) {
            reply(exchange, 400, "There is no such traveller.");
            return;
        }
        if (log.values().stream().filter(line -> line.endsWith("waiting")).count() >= MAX_WAITING) {
            reply(exchange, 429, "Enough travellers wait already.");
            return;
        }
        enqueue(story.get());
        exchange.getResponseHeaders().set("Location", "/");
        exchange.sendResponseHeaders(303, -1);
    }

    private synchronized void enqueue(Story story) {
        int number = ++sent;
        log.put(number, story.title() + ": waiting");
        lane.execute(() -> {
            log.put(number, story.title() + ": at the gate");
            try {
                StoryReport report = rig.playForTheConsole(story);
                String ending = report.happened()
                        .map(end -> end.outcome() + " " + end.reason())
                        .orElse("nothing happened");
                log.put(number, story.title() + ": " + ending + " " + report.trouble());
            } catch (RigException failure) {
                log.put(number, story.title() + ": " + failure.getMessage());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private String page() {
        StringBuilder html = new StringBuilder("""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Gatehouse rig</title>
                <meta http-equiv="refresh" content="2"><style>
                body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#17202a}
                button{font:inherit;width:100%;text-align:left;padding:.6rem .8rem;margin:.2rem 0;border:1px solid #5b6b7b;
                background:#f4f6f8;border-radius:4px;cursor:pointer}
                button:focus-visible{outline:3px solid #0b5cad}
                </style></head><body><h1>Send a traveller</h1>
                """);
        if (controller != null) {
            html.append("<p>Watch <a href=\"")
                    .append(controller)
                    .append("/console\">the officer's console</a> and <a href=\"")
                    .append(controller)
                    .append(
                            "/display/lane-1\">the traveller's screen</a>. All of them are invented. The impostors wait for your")
                    .append(" decision at the console; without one the lane lets them out backwards.</p>");
        }
        for (Story story : DemoStories.all()) {
            html.append("<form method=\"post\" action=\"/send\"><button name=\"traveller\" value=\"")
                    .append(story.id())
                    .append("\">")
                    .append(story.title())
                    .append("</button></form>");
        }
        html.append("<h2>Sent</h2><ol>");
        synchronized (log) {
            log.values().forEach(line -> html.append("<li>").append(line).append("</li>"));
        }
        return html.append("</ol></body></html>").toString();
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .set("Content-Type", text.startsWith("<!doctype") ? "text/html; charset=utf-8" : "text/plain");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        requests.shutdownNow();
        lane.shutdownNow();
    }
}
