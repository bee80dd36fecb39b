// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The settings under {@code gatehouse.console}. */
@ConfigMapping(prefix = "gatehouse.console")
public interface ConsoleSettings {

    /** Where the accounts file and, after the first start, the first password lie. */
    @WithDefault("run/accounts")
    Path accountsDirectory();
}
