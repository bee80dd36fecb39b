// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.gatehouse.document.chip.ChipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the PC/SC readers, for the name that a lane's configuration needs. */
@Command(
        name = "readers",
        description = {"Prints one JSON object a line for each PC/SC reader of this machine: name.", ""},
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the readers were listed, perhaps none", "1:the PC/SC service does not answer"})
final class PassportReadersCommand implements Callable<Integer> {

    /** Where the names come from; asked only when they are wanted. */
    interface Readers {
        List<String> names() throws ChipException;
    }

    private final Readers readers;

    @Spec
    @Nullable CommandSpec spec;

    PassportReadersCommand(Readers readers) {
        this.readers = readers;
    }

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        List<String> names;
        try {
            names = readers.names();
        } catch (ChipException away) {
            line.getErr()
                    .println("The PC/SC service of this machine does not answer (" + away.code()
                            + "): start it, on Debian with: systemctl start pcscd");
            return 1;
        }
        if (names.isEmpty()) {
            line.getErr().println("The PC/SC service runs and knows no reader: plug one in.");
        }
        JsonLines json = new JsonLines(line.getOut());
        names.forEach(name -> json.print(Map.of("name", name)));
        return 0;
    }
}
