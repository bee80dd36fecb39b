// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstOfficerTest {
    @TempDir
    Path run;

    private final SecureRandom random = new SecureRandom();
    private Path directory;
    private Path accounts;

    @BeforeEach
    void place() {
        directory = run.resolve("accounts");
        accounts = directory.resolve(FirstOfficer.ACCOUNTS_FILE);
    }

    @Test
    void theWrittenPasswordOpensTheAccount() throws Exception {
        var file = new FirstOfficer(directory, random).makeIfNone().orElseThrow();
        var password = Files.readString(file).strip();
        assertThat(password).matches("([a-z2-9]{5}-){4}[a-z2-9]{5}");
        var known = new Accounts(new AccountFile(accounts).read(), random);
        assertThat(known.proved(FirstOfficer.NAME, password.toCharArray()))
                .hasValueSatisfying(account -> assertThat(account.roles()).isEqualTo(Set.of(Role.OFFICER)));
        assertThat(known.proved(FirstOfficer.NAME, "other".toCharArray())).isEmpty();
        assertThat(known.proved("nobody", password.toCharArray())).isEmpty();
        assertThat(known.proved("nobody", new char[] {' '})).isEmpty();
    }

    @Test
    void onlyTheOwnerReadsWhatIsWritten() throws Exception {
        var file = new FirstOfficer(directory, random).makeIfNone().orElseThrow();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(accounts)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
                .isEqualTo("rwx------");
        assertThat(Files.readString(accounts))
                .doesNotContain(Files.readString(file).strip());
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        new FirstOfficer(directory, random).makeIfNone();
        var before = Files.readString(accounts);
        assertThat(new FirstOfficer(directory, random).makeIfNone()).isEmpty();
        assertThat(Files.readString(accounts)).isEqualTo(before);
    }

    @Test
    void anAccountsFileOpenToOthersIsRefused() throws Exception {
        new FirstOfficer(directory, random).makeIfNone();
        Files.setPosixFilePermissions(accounts, PosixFilePermissions.fromString("rw-r--r--"));
        mustFail(AccountError.ACCOUNTS_EXPOSED);
    }

    @Test
    void aBrokenLineIsNamedByItsNumberAndNotByItsText() throws Exception {
        new FirstOfficer(directory, random).makeIfNone();
        Files.writeString(accounts, "# remark\nofficer captain secret-looking-text\n");
        assertThatThrownBy(() -> new AccountFile(accounts).read())
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("secret-looking-text")
                .hasNoCause();
        mustFail(AccountError.ACCOUNTS_MALFORMED);
    }

    @Test
    void aMissingFileIsNamed() {
        mustFail(AccountError.ACCOUNTS_UNREADABLE);
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Files.writeString(directory, "a file where the directory should be");
        assertThatThrownBy(() -> new FirstOfficer(directory, random).makeIfNone())
                .asInstanceOf(type(AccountException.class))
                .satisfies(e -> assertThat(e.error()).isEqualTo(AccountError.ACCOUNTS_UNWRITABLE));
    }

    private void mustFail(AccountError error) {
        assertThatThrownBy(() -> new AccountFile(accounts).read())
                .asInstanceOf(type(AccountException.class))
                .satisfies(e -> assertThat(e.error()).isEqualTo(error));
    }
}
