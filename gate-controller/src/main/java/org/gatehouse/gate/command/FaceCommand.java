// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import picocli.CommandLine.Command;

/** Groups the commands on faces. */
@Command(
        name = "face",
        description = "Compares faces, measures how well, and checks the models.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class FaceCommand {}
