// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: picks the command. Only {@code run} starts the service. */
@QuarkusMain
@Command(
        name = "gatehouse",
        description = "Controller for automated border control e-gates.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class})
public final class GatehouseCommand {

    private GatehouseCommand() {}

    /** Exits with 0 on success, 1 when the work failed, 2 on wrong arguments, 3 when the start was refused. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new GatehouseCommand()).execute(arguments));
    }
}
