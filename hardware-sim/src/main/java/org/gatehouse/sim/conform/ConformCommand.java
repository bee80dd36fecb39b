// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gatehouse.sim.gate.WireKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rig conform}: the kit against a door controller on a broker. */
@Command(
        name = "conform",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Plays the controller against a door controller and tells where that one departs from docs/contract.",
            "No controller may run on the same lane meanwhile. Doors move: keep the gate clear.",
            "Exits with 0 when nothing failed, 1 when a test failed, 3 when the kit could not start."
        })
public final class ConformCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Mixin
    private final LaneOptions lane = new LaneOptions();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes conformance.json, .xml (JUnit) and .html there.")
    private @Nullable Path report;

    @Option(
            names = "--cycles",
            paramLabel = "N",
            defaultValue = "10",
            description = "Genuine openings at the end (default: ${DEFAULT-VALUE}).")
    private int cycles;

    @Option(names = "--manual", description = "A person at the gate does what the kit asks for, and presses Enter.")
    private boolean manual;

    @Option(
            names = "--stimuli",
            description = "The door controller offers the stimulus channel: docs/conformance/door-controller.md.")
    private boolean stimuli;

    @Option(
            names = "--release-after",
            paramLabel = "MILLIS",
            defaultValue = "5000",
            description = "The lane's setting for the backward release (default: ${DEFAULT-VALUE}).")
    private long releaseAfter;

    @Option(
            names = "--restart-broker",
            paramLabel = "COMMAND",
            description =
                    "Restarts the broker, for the test that needs it: for example \"systemctl restart mosquitto\".")
    private @Nullable String restartBroker;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (cycles < 0 || cycles > 100_000 || releaseAfter < 0 || releaseAfter > 600_000) {
            err.println("--cycles is 0 to 100000, --release-after 0 to 600000.");
            return 2;
        }
        try (BrokerWire wire = new BrokerWire(lane.broker(), lane.site(), lane.lane());
                StimulusChannel channel = new StimulusChannel(lane.broker(), lane.site(), lane.lane())) {
            WireKey key = lane.key();
            if (!connected(wire)) {
                err.println("No connection to " + lane.broker().address() + " within 10 s: is the broker there?");
                return 3;
            }
            GateHand hand = stimuli ? channel : manual ? new PersonAtGate(System.in, out) : GateHand.NOBODY;
            hand = new BrokerHand(Optional.ofNullable(restartBroker), hand);
            ConformanceRun run = new ConformanceRun(wire, key, hand, Duration.ofMillis(releaseAfter), cycles);
            List<TestResult> results = run.run(result -> {
                out.println(ConformanceReport.line(result));
                out.flush();
            });
            return finish(run.report(results), out);
        } catch (IOException e) {
            err.println(e.getMessage());
            return 3;
        }
    }

    private Integer finish(ConformanceReport results, PrintWriter out) throws IOException {
        out.println(results.subject() + ": " + results.summary());
        out.flush();
        if (report != null) {
            results.write(report);
        }
        return results.count(Verdict.FAILED) == 0 ? 0 : 1;
    }

    private static boolean connected(BrokerWire wire) throws InterruptedException {
        for (int i = 0; i < 1_000 && !wire.up(); i++) {
            wire.pause(10);
        }
        return wire.up();
    }
}
