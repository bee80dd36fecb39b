// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.gatehouse.sim.pki.SiteAuthority;
import org.gatehouse.sim.pki.SiteFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged controller, started as a site would start it, with a configuration that it must refuse. */
class RefusedStartIT {

    @TempDir
    Path folder;

    /** How a process ended and what it printed. */
    private record Ended(int exit, String said) {}

    @BeforeEach
    void whatAGoodConfigurationNeeds() throws IOException {
        Files.createDirectory(folder.resolve("trust"));
        Files.createDirectory(folder.resolve("models"));
        String key = Base64.getEncoder().encodeToString(new byte[32]);
        Files.writeString(folder.resolve("door.key"), "1 current " + key);
        Files.writeString(folder.resolve("watchlist.key"), key);
    }

    private String configuration() {
        return """
                gatehouse:
                  site: lab
                  trust-store: FOLDER/trust
                  models: FOLDER/models
                  run-directory: FOLDER/run
                  broker:
                    url: tcp://127.0.0.1:1
                  watchlist:
                    file: FOLDER/watchlist.json
                    key: FOLDER/watchlist.key
                  lanes:
                    lane-1:
                      reader: "Secure Reader 5022 CL"
                      camera: http://127.0.0.1:1/stream
                      door-key: FOLDER/door.key
                """.replace("FOLDER", folder.toString());
    }

    private Ended start(String configuration) throws IOException, InterruptedException {
        return start(Files.writeString(folder.resolve("gatehouse.yaml"), configuration));
    }

    private static Ended start(Path file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        TroubleRig.controllerJar().toString(),
                        "run",
                        "--config",
                        file.toString())
                .redirectErrorStream(true);
        // With it the JVM itself prints a line first.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private void assertRefused(Ended ended, String... sentences) {
        assertThat(ended.exit()).as(ended.said()).isEqualTo(3);
        assertThat(ended.said())
                .startsWith("Gatehouse does not start:")
                .contains(sentences)
                .doesNotContain("\tat ", "Exception");
        assertThat(ended.said().lines()).as(ended.said()).hasSize(1 + sentences.length);
        assertThat(folder.resolve("run")).as("nothing is opened").doesNotExist();
    }

    @Test
    void aProductionStartWithASimulatedReaderAndAFileAsCameraIsRefusedWithASentenceEach() throws Exception {
        assertRefused(
                start(configuration()
                        .replace("Secure Reader 5022 CL", "Gatehouse Simulated Reader 00 00")
                        .replace("http://127.0.0.1:1/stream", "file:/tmp/face.mjpeg")),
                "A production start is refused with the simulated reader 'Gatehouse Simulated Reader 00 00'"
                        + " (gatehouse.lanes.lane-1.reader)",
                "A production start is refused with a file as camera (gatehouse.lanes.lane-1.camera)");
    }

    /** The same over TLS: the certificates are looked at, and a good one makes no simulated input real. */
    @Test
    void simulatedAndRecordedInputIsRefusedOverTlsTooAndACertificateThatRanOutIsNamed() throws Exception {
        SiteFolder site = new SiteFolder(folder.resolve("pki"), "lab", List.of("lane-1"));
        Instant now = Clock.systemUTC().instant();
        site.write(
                new SiteAuthority("lab", now, Duration.ofDays(1), new SecureRandom()),
                List.of("broker.example"),
                "8883");
        String overTls = configuration()
                .replace("url: tcp://127.0.0.1:1", "url: ssl://broker.example:8883\n    authority: " + site.authority())
                .replace(
                        "door-key:",
                        "broker-certificate: " + site.certificate("ctl-lane-1") + "\n      broker-key: "
                                + site.key("ctl-lane-1") + "\n      door-key:")
                .replace("Secure Reader 5022 CL", "Gatehouse Simulated Reader 00 00")
                .replace("http://127.0.0.1:1/stream", "file:/tmp/face.mjpeg");

        assertRefused(
                start(overTls),
                "A production start is refused with the simulated reader",
                "A production start is refused with a file as camera");

        new SiteAuthority("lab", now.minus(Duration.ofDays(9)), Duration.ofDays(8), new SecureRandom())
                .client("ctl-lane-1")
                .write(site.folder(), "ctl-lane-1");
        assertRefused(
                start(overTls),
                "A production start is refused with the simulated reader",
                "A production start is refused with a file as camera",
                "gatehouse.lanes.lane-1: IDENTITY_EXPIRED: " + site.certificate("ctl-lane-1"));
    }

    @Test
    void everyWrongValueIsNamedAtOnce() throws Exception {
        assertRefused(
                start(configuration()
                        .replace("site: lab", "site: Lab 1")
                        .replace("/models", "/nowhere")
                        .replace("tcp://127.0.0.1:1", "mqtt://127.0.0.1")
                        .replace("door.key", "absent.key")
                        .replace("  lanes:", "  policy:\n    minimum-age-years: 300\n  lanes:")),
                "gatehouse.site must be",
                "gatehouse.models: there is no folder",
                "gatehouse.broker.url must look like ssl://",
                "gatehouse.policy.minimum-age-years",
                "gatehouse.lanes.lane-1.door-key: The door keys in ");
    }

    @Test
    void valuesThatAreNoneAndNamesThatAreMissingOrUnknownAreNamed() throws Exception {
        assertRefused(
                start(configuration()
                        .replace("  site: lab\n", "")
                        .replace("  lanes:", "  colour: green\n  policy:\n    minimum-age-years: twelve\n  lanes:")),
                "gatehouse.site is missing; docs/configuration.md explains it.",
                "gatehouse.colour is unknown; docs/configuration.md lists every name.",
                "gatehouse.policy.minimum-age-years cannot be 'twelve': Expected an integer value");
    }

    @Test
    void aFileThatIsNoYamlIsRefused() throws Exception {
        assertRefused(start("gatehouse: [\n"), "gatehouse.yaml is not valid YAML: line 2: expected the node content");
    }

    @Test
    void aMissingFileIsRefused() throws Exception {
        assertRefused(start(folder.resolve("nowhere.yaml")), "No readable configuration file at");
    }
}
