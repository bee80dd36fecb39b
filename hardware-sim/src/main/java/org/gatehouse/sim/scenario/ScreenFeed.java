// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the traveller's screen shows, as a person before it sees it: each prompt once, when it comes up. A stream that ends,
 * fails or is silent for three heartbeats is opened again, until the feed is closed.
 */
public final class ScreenFeed implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    /** The controller tells the prompt every second. */
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(3);

    private static final Duration AGAIN_AFTER = Duration.ofMillis(200);

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "screen-watch");
        thread.setDaemon(true);
        return thread;
    });
    private final Thread reader = new Thread(this::read, "screen-feed");
    private final HttpClient http;
    private final URI stream;
    private final Consumer<String> prompts;
    private volatile boolean closed;
    private volatile long heard;
    private volatile @Nullable InputStream open;
    private String last = "";

    private ScreenFeed(HttpClient http, URI stream, Consumer<String> prompts) {
        this.http = http;
        this.stream = stream;
        this.prompts = prompts;
    }

    /**
     * Begins to look at a screen; returns at once.
     *
     * @param http opens the stream, and is not closed with it
     * @param stream for example {@code http://127.0.0.1:8080/display/lane-1/stream}
     * @param prompts told the name of each new prompt, by one thread
     */
    public static ScreenFeed start(HttpClient http, URI stream, Consumer<String> prompts) {
        ScreenFeed feed = new ScreenFeed(http, stream, prompts);
        feed.reader.setDaemon(true);
        feed.reader.start();
        long period = SILENCE_LIMIT.toMillis() / 4;
        feed.watch.scheduleWithFixedDelay(feed::endSilence, period, period, TimeUnit.MILLISECONDS);
        return feed;
    }

    private void read() {
        while (!closed) {
            try {
                follow();
            } catch (IOException lost) {
                // The controller is away or the stream was cut: it is asked again below.
            } catch (InterruptedException asked) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER.toMillis());
            } catch (InterruptedException asked) {
                return;
            }
        }
    }

    private void follow() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(stream)
                .timeout(ANSWER_LIMIT)
                // A connection of its own, which ends with it.
                .version(HttpClient.Version.HTTP_1_1)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                return;
            }
            heard = System.nanoTime();
            open = body;
            EventStream events = new EventStream(body);
            for (Optional<String> data = events.next(); data.isPresent() && !closed; data = events.next()) {
                heard = System.nanoTime();
                prompt(data.get()).filter(name -> !name.equals(last)).ifPresent(this::tell);
            }
        } finally {
            open = null;
        }
    }

    private static Optional<String> prompt(String data) {
        try {
            String name = JSON.readTree(data).path("prompt").asText();
            return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private void tell(String name) {
        last = name;
        prompts.accept(name);
    }

    private void endSilence() {
        InputStream silent = open;
        if (silent != null && System.nanoTime() - heard > SILENCE_LIMIT.toNanos()) {
            end(silent);
        }
    }

    /** Looks away: nothing is told any more, except what is being told just now. */
    @Override
    public void close() {
        closed = true;
        watch.shutdownNow();
        reader.interrupt();
        InputStream running = open;
        if (running != null) {
            end(running);
        }
    }

    private static void end(InputStream running) {
        try {
            running.close();
        } catch (IOException alreadyGone) {
            // It ends either way.
        }
    }
}
