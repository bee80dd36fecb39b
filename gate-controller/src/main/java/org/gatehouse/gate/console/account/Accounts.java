// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** Tells whether a name and a password belong together. Safe for use by several threads. */
public final class Accounts {
    private final Map<String, Account> accounts;
    private final PasswordHash nobody;

    /**
     * @param accounts every account, by name
     * @param random draws the salt of the hash that unknown names are measured against
     */
    public Accounts(Map<String, Account> accounts, SecureRandom random) throws AccountException {
        this.accounts = Map.copyOf(accounts);
        this.nobody = PasswordHash.of(new char[] {' '}, random);
    }

    /** The account of that name, whatever its password: for a session that was proved before. */
    public Optional<Account> named(String name) {
        return Optional.ofNullable(accounts.get(name));
    }

    /**
     * The account of that name and password. An unknown name takes as long as a wrong password. One at a time: guessing
     * from outside never takes more than one core from the lanes.
     */
    public synchronized Optional<Account> proved(String name, char[] password) throws AccountException {
        var account = accounts.get(name);
        var right = (account == null ? nobody : account.hash()).matches(password);
        return right && account != null ? Optional.of(account) : Optional.empty();
    }
}
