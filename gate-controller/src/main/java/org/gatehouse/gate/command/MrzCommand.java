// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import picocli.CommandLine.Command;

/** Groups the commands on machine readable zones. */
@Command(
        name = "mrz",
        description = "Works on machine readable zones (MRZ, ICAO Doc 9303-3).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class MrzCommand {}
