// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import picocli.CommandLine.Command;

/** Groups the commands on passports and their readers. */
@Command(
        name = "passport",
        description = "Works on passports and their readers.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class PassportCommand {}
