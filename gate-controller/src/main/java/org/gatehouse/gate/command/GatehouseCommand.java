// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import org.gatehouse.document.chip.PcscReaders;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: picks the command. Only {@code run} starts the service; the others load what they use and nothing else. */
@QuarkusMain
@Command(
        name = "gatehouse",
        description = "Controller for automated border control e-gates.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class GatehouseCommand {

    private GatehouseCommand() {}

    /**
     * Exits with 0 on success, 1 when the work failed, 2 on wrong arguments, 3 when the start was refused or what the
     * command works on could not be opened.
     */
    public static void main(String... arguments) {
        System.exit(commandLine(System.in).execute(arguments));
    }

    /** Every command. What each one prints goes to {@link CommandLine#getOut()} and {@link CommandLine#getErr()}. */
    static CommandLine commandLine(InputStream in) {
        return commandLine(in, () -> PcscReaders.ofThisMachine().names());
    }

    static CommandLine commandLine(InputStream in, PassportReadersCommand.Readers readers) {
        return commandLine(
                in, readers, name -> PcscReaders.ofThisMachine().named(name), Clock.system(ZoneId.systemDefault()));
    }

    static CommandLine commandLine(
            InputStream in, PassportReadersCommand.Readers readers, PassportReadCommand.Readers sources, Clock clock) {
        return new CommandLine(new GatehouseCommand())
                .addSubcommand(new RunCommand())
                .addSubcommand(new CommandLine(new MrzCommand())
                        .addSubcommand(new MrzParseCommand(in, clock))
                        .addSubcommand(new MrzReadCommand(clock)))
                .addSubcommand(new CommandLine(new PassportCommand())
                        .addSubcommand(new PassportReadersCommand(readers))
                        .addSubcommand(new PassportReadCommand(sources, clock))
                        .addSubcommand(new PassportInspectCommand(clock)))
                .addSubcommand(new CommandLine(new FaceCommand())
                        .addSubcommand(new FaceModelsCommand())
                        .addSubcommand(new FaceCompareCommand())
                        .addSubcommand(new FaceEvaluateCommand(clock)))
                .addSubcommand(new CommandLine(new JournalCommand()).addSubcommand(new JournalVerifyCommand()))
                .addSubcommand(trust(clock));
    }

    private static CommandLine trust(Clock clock) {
        return new CommandLine(new TrustCommand())
                .addSubcommand(new TrustImportCommand(clock))
                .addSubcommand(new TrustListCommand(clock))
                .addSubcommand(new TrustDiffCommand(clock))
                .addSubcommand(new TrustRollbackCommand(clock));
    }
}
