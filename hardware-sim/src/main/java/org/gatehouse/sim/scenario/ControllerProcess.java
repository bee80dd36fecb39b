// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The controller as a process of its own, started from its packaged jar as a site would start it. */
public final class ControllerProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final long STOP_SECONDS = 15;
    private static final int LOG_TAIL_LINES = 15;

    private final Process process;
    private final Path log;
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private ControllerProcess(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts {@code java -jar JAR run --config FILE} and returns at once.
     *
     * @param jvmOptions options before {@code -jar}
     * @param environment variables on top of this process's own
     * @param log receives everything that the process prints
     * @param address where its HTTP server will answer
     */
    public static ControllerProcess start(
            Path jar, Path config, List<String> jvmOptions, Map<String, String> environment, Path log, URI address)
            throws RigException {
        if (!Files.isReadable(jar)) {
            throw new RigException("There is no controller at " + jar + ": run ./gatehouse build first.");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.addAll(List.of("-jar", jar.toString(), "run", "--config", config.toString()));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ControllerProcess(builder.start(), log, address);
        } catch (IOException noJava) {
            throw new RigException("The controller could not be started: " + noJava.getMessage(), noJava);
        }
    }

    /** Waits until the controller says that it is ready for travellers, its devices included. */
    public void awaitReady(Duration limit) throws RigException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new RigException("The controller ended with exit code " + process.exitValue()
                        + "; its last lines were:\n" + tail());
            }
            if (ready()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
        }
        throw new RigException(
                "The controller was not ready after " + limit.toSeconds() + " s; its last lines were:\n" + tail());
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends it without a word, as a loss of power would, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The last lines of its log, for a message. */
    public String tail() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return "(no log at " + log + ")";
        }
    }

    /** Asks it to stop; ends it when it does not within 15 s. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
