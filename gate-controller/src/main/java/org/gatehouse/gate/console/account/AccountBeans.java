// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import org.gatehouse.gate.console.ConsoleSettings;
import org.jboss.logging.Logger;

/** Loads the accounts at start, making the first one where there is none. */
@Singleton
public class AccountBeans {
    private static final Logger LOG = Logger.getLogger(AccountBeans.class);

    @Produces
    @Singleton
    Accounts accounts(ConsoleSettings settings, SecureRandom random) throws AccountException {
        var directory = settings.accountsDirectory();
        new FirstOfficer(directory, random)
                .makeIfNone()
                .ifPresent(file -> LOG.infof(
                        "First login is '%s'; its password is in %s: keep it, then delete that file",
                        FirstOfficer.NAME, file.toAbsolutePath()));
        return new Accounts(new AccountFile(directory.resolve(FirstOfficer.ACCOUNTS_FILE)).read(), random);
    }

    /** Asks for the accounts, so that a wrong file stops the start and not the first login. */
    void atStart(@Observes StartupEvent event, Accounts accounts) {
        accounts.named(FirstOfficer.NAME);
    }
}
