// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import org.gatehouse.sim.conform.ConformCommand;
import org.gatehouse.sim.conform.PlcCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The rig's program. */
@Command(
        name = "rig",
        description = "Simulated hardware around a real controller.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            BenchCommand.class,
            PagesCommand.class,
            FacesCommand.class,
            PkiCommand.class,
            ConformCommand.class,
            PlcCommand.class
        })
public final class RigCommand {

    private RigCommand() {}

    /** Exits with 0 when everything went as expected, 1 when not, 2 on wrong arguments, 3 when the rig could not start. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new RigCommand()).execute(arguments));
    }
}
