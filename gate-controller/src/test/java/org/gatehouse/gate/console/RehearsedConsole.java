// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.gatehouse.gate.console.account.FirstOfficer;

/** Starts the controller with {@link RehearsedLanes}, {@link RehearsedTrust} and fresh accounts. */
public class RehearsedConsole implements QuarkusTestProfile {
    private static final Path ACCOUNTS = Path.of("target", "console-accounts");

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(RehearsedLanes.class, RehearsedTrust.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("gatehouse.console.accounts-directory", ACCOUNTS.toString());
    }

    /** The password that the controller made up at its first start. */
    public static String password() {
        try {
            return Files.readString(ACCOUNTS.resolve(FirstOfficer.PASSWORD_FILE))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
