// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.concurrent.Callable;
import org.gatehouse.sim.conform.PermitBench;
import org.gatehouse.sim.gate.LinkBench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The benchmarks of the rig; without a name all of them. */
@Command(
        name = "bench",
        description = "Measures, as tables; without a name everything.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "[NAME]",
        subcommands = {LinkBench.class, PermitBench.class})
final class BenchCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        int worst = 0;
        for (var bench : java.util.Objects.requireNonNull(spec).subcommands().values()) {
            worst = Math.max(worst, bench.execute());
        }
        return worst;
    }
}
