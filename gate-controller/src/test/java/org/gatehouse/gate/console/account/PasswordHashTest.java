// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void matchesItsPasswordAndNoOther() throws AccountException {
        var hash = PasswordHash.of("correct horse".toCharArray(), random);
        assertThat(hash.matches("correct horse".toCharArray())).isTrue();
        assertThat(hash.matches("correct horsf".toCharArray())).isFalse();
        assertThat(hash.matches(new char[0])).isFalse();
    }

    @Test
    void derivesTheKeyThatAnotherImplementationDerives() throws AccountException {
        // From Python: hashlib.pbkdf2_hmac('sha512', b'gatehouse', bytes(range(16)), 100000, 32).
        var salt =
                Base64.getEncoder().encodeToString(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15});
        var hash = new PasswordHash(100_000, salt, "wWCwjgdFqOsRRZFJ3LSPG8LOuJ9B/5I05ATVNDYQ5lA=");
        assertThat(hash.matches("gatehouse".toCharArray())).isTrue();
    }

    @Test
    void readsWhatItWrites() throws AccountException {
        var hash = PasswordHash.of("correct horse".toCharArray(), random);
        assertThat(PasswordHash.parse(hash.format())).isEqualTo(hash);
        assertThat(hash.format()).doesNotContain("correct");
        assertThat(hash).hasToString("PasswordHash[...]");
    }

    @Test
    void saltsEveryHashAnew() throws AccountException {
        assertThat(PasswordHash.of("same".toCharArray(), random).key())
                .isNotEqualTo(PasswordHash.of("same".toCharArray(), random).key());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "md5:1:a:b",
                "pbkdf2-sha512:99999:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha512:99999999:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha512:210000:AAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "pbkdf2-sha512:210000:AAAAAAAAAAAAAAAAAAAAAA==:AAAA",
                "pbkdf2-sha512:many:AAAAAAAAAAAAAAAAAAAAAA==:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void refusesAWeakOrBrokenHash(String text) {
        assertThatThrownBy(() -> PasswordHash.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
