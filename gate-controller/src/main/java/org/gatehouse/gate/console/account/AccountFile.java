// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The file of accounts, one a line; lines that begin with {@code #} are remarks. Read once, at start. */
public final class AccountFile {
    private static final long MAX_BYTES = 256 * 1024;

    private final Path path;

    public AccountFile(Path path) {
        this.path = path;
    }

    /** Every account, by name. */
    public Map<String, Account> read() throws AccountException {
        var accounts = new HashMap<String, Account>();
        var number = 0;
        try {
            refuseWhenExposed();
            if (Files.size(path) > MAX_BYTES) {
                throw new AccountException(
                        AccountError.ACCOUNTS_MALFORMED, path + " is larger than " + MAX_BYTES + " bytes", null);
            }
            for (var line : Files.readAllLines(path)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    var account = Account.parse(line);
                    accounts.put(account.name(), account);
                }
            }
            return Map.copyOf(accounts);
        } catch (IllegalArgumentException e) {
            // Without the cause: its text may repeat a part of the line.
            throw new AccountException(
                    AccountError.ACCOUNTS_MALFORMED,
                    path + ", line " + number + ": expected 'name role[,role] hash'",
                    null);
        } catch (IOException e) {
            throw new AccountException(AccountError.ACCOUNTS_UNREADABLE, path + " cannot be read", e);
        }
    }

    private void refuseWhenExposed() throws IOException, AccountException {
        var open = Set.of(
                PosixFilePermission.GROUP_READ, PosixFilePermission.GROUP_WRITE,
                PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);
        if (Files.getPosixFilePermissions(path).stream().anyMatch(open::contains)) {
            throw new AccountException(
                    AccountError.ACCOUNTS_EXPOSED, path + " is open to other users: chmod 600 it", null);
        }
    }
}
