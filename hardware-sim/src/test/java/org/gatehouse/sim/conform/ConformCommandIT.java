// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gatehouse.sim.broker.MosquittoBroker;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcFault;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.gatehouse.sim.wire.RigBroker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import picocli.CommandLine;

/** The kit as a maker runs it: over a real Mosquitto, against the virtual door controller. */
@DisabledIfSystemProperty(named = "gatehouse.skip-mosquitto", matches = "true")
class ConformCommandIT {
    private static final byte[] KEY = new byte[32];

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    @BeforeEach
    void needsMosquitto() {
        assertThat(MosquittoBroker.program())
                .as("Install the Debian package 'mosquitto', or pass -Dgatehouse.skip-mosquitto=true.")
                .isPresent();
    }

    @Test
    void theVirtualDoorControllerPassesAndTheReportSaysSoInEveryForm() throws Exception {
        int exit = run(Set.of());

        assertThat(out.toString())
                .doesNotContain("FAILED")
                .contains("virtual-plc: 55 successful, 0 failed, 1 not supported");
        assertThat(exit).isZero();
        JsonNode json = new ObjectMapper()
                .readTree(folder.resolve("report/conformance.json").toFile());
        assertThat(json.get("tests")).hasSize(56);
        assertThat(json.get("simulated").booleanValue()).isTrue();
        Element suite = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("report/conformance.xml").toFile())
                .getDocumentElement();
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(56);
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
        assertThat(folder.resolve("report/conformance.html"))
                .content()
                .contains("PERMIT-INTERLOCK", "LIFE-BROKER-RESTART");
    }

    @Test
    void aDoorControllerWithoutInterlockFailsWithTheSentenceThatSaysWhy() throws Exception {
        int exit = run(Set.of(PlcFault.NO_INTERLOCK));

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString())
                .contains("FAILED        PERMIT-INTERLOCK", "expected: REJECTED INTERLOCK", "observed: ACCEPTED");
        assertThat(Files.readString(folder.resolve("report/conformance.xml"))).contains("failures=\"3\"");
    }

    @Test
    void aKeyOfAnotherLengthIsRefusedWithASentence() throws Exception {
        Path key = Files.writeString(folder.resolve("short"), "AAAA");
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new ConformCommand())
                .setErr(new PrintWriter(err))
                .execute("--broker", "tcp://127.0.0.1:1", "--site", "lab", "--lane", "lane-1", "--key", key.toString());

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("must hold 32 bytes in base64");
    }

    private int run(Set<PlcFault> faults) throws Exception {
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(KEY));
        LaneBuild build = new LaneBuild(
                Duration.ofMillis(200),
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Set.of(DoorSide.ENTRY, DoorSide.EXIT),
                0.98);
        try (MosquittoBroker broker = MosquittoBroker.start();
                VirtualPlc plc = VirtualPlc.usual(
                                new PlcWiring(broker.address(), "lab", "lane-1", KEY, "virtual-plc"), build, faults)
                        .start();
                StimulusPort port = new StimulusPort(RigBroker.inClear(broker.address()), "lab", "lane-1", plc)) {
            return new CommandLine(new ConformCommand())
                    .setOut(new PrintWriter(out))
                    .execute(
                            "--broker",
                            broker.address().toString(),
                            "--site",
                            "lab",
                            "--lane",
                            "lane-1",
                            "--key",
                            key.toString(),
                            "--stimuli",
                            "--cycles",
                            "2",
                            "--release-after",
                            "1000",
                            "--report",
                            folder.resolve("report").toString());
        }
    }
}
