// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import picocli.CommandLine.Command;

/** Groups the commands on the trust store. */
@Command(
        name = "trust",
        description = "Works on the trust store: the certificates and lists that passports are verified with.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class TrustCommand {}
