// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sim.gate.LaneBuild;
import org.gatehouse.sim.gate.PlcFault;
import org.gatehouse.sim.gate.PlcWiring;
import org.gatehouse.sim.gate.VirtualPlc;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rig plc}: the virtual door controller alone, right or with one fault, with the stimulus channel. */
@Command(
        name = "plc",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs the virtual door controller on a broker until it is interrupted; it offers the stimulus channel.")
public final class PlcCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Mixin
    private final LaneOptions lane = new LaneOptions();

    @Option(names = "--fault", paramLabel = "NAME", description = "A mistake built in: ${COMPLETION-CANDIDATES}.")
    private @Nullable PlcFault fault;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Set<PlcFault> faults = fault == null ? Set.of() : EnumSet.of(fault);
        try (VirtualPlc plc = start(faults);
                StimulusPort port = new StimulusPort(lane.broker(), lane.site(), lane.lane(), plc)) {
            out.println("A virtual door controller serves lane " + lane.lane() + " of " + lane.site()
                    + (fault == null ? "." : ": it " + fault.sentence() + "."));
            out.flush();
            TimeUnit.DAYS.sleep(Integer.MAX_VALUE);
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 3;
        }
    }

    private VirtualPlc start(Set<PlcFault> faults) throws IOException {
        PlcWiring wiring = new PlcWiring(lane.broker(), lane.site(), lane.lane(), lane.key(), "virtual-plc");
        return VirtualPlc.usual(wiring, LaneBuild.withTravel(Duration.ofMillis(300)), faults)
                .start();
    }
}
