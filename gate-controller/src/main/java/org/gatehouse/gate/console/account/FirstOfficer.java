// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the one account that a new controller begins with. The password exists in clear in exactly one place: a file that
 * its owner alone can read, to be deleted once an officer has it.
 */
public final class FirstOfficer {
    /** The login name of the first account. */
    public static final String NAME = "officer";

    /** File of the accounts, in the accounts directory. */
    public static final String ACCOUNTS_FILE = "accounts";

    /** File of the first password, in the accounts directory. */
    public static final String PASSWORD_FILE = "first-password";

    /** No letter or digit that is mistaken for another; 32 of them, so that five random bits choose one evenly. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LETTERS = 5;

    private final Path directory;
    private final SecureRandom random;

    /**
     * @param directory where accounts live; made, for its owner alone, when it is not there
     * @param random draws 125 bits of password and the salt
     */
    public FirstOfficer(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /**
     * Makes the account unless an accounts file is there already.
     *
     * @return the file that now holds the password; empty when nothing was made
     */
    public Optional<Path> makeIfNone() throws AccountException {
        var accounts = directory.resolve(ACCOUNTS_FILE);
        if (Files.exists(accounts)) {
            return Optional.empty();
        }
        var letters = letters();
        try {
            var account = new Account(NAME, Set.of(Role.OFFICER), PasswordHash.of(letters, random));
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            // The password first: a start that dies in between finds no accounts and begins again.
            var password = directory.resolve(PASSWORD_FILE);
            write(password, new String(letters));
            write(accounts, "# name role[,role] hash\n" + account.format());
            return Optional.of(password);
        } catch (IOException e) {
            throw new AccountException(AccountError.ACCOUNTS_UNWRITABLE, directory + " cannot be written", e);
        } finally {
            Arrays.fill(letters, ' ');
        }
    }

    private char[] letters() {
        var letters = new char[GROUPS * (GROUP_LETTERS + 1) - 1];
        for (var i = 0; i < letters.length; i++) {
            letters[i] =
                    i % (GROUP_LETTERS + 1) == GROUP_LETTERS ? '-' : ALPHABET.charAt(random.nextInt(ALPHABET.length()));
        }
        return letters;
    }

    private static void write(Path path, String text) throws IOException {
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, text + "\n");
    }
}
