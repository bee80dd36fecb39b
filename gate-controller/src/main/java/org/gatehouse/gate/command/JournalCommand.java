// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import picocli.CommandLine.Command;

/** Groups the commands on the journal. */
@Command(
        name = "journal",
        description = "Works on the journal of a controller.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class JournalCommand {}
