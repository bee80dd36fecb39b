// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackOrEngineerTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1"})
    void thisMachineIsLoopback(String address) {
        assertThat(LoopbackOrEngineer.isLoopback(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "0.0.0.0", "localhost", "", "127.0.0.1.example.org"})
    void anythingElseIsNot(String address) {
        assertThat(LoopbackOrEngineer.isLoopback(address)).isFalse();
    }

    @Test
    void anUnknownAddressIsNot() {
        assertThat(LoopbackOrEngineer.isLoopback(null)).isFalse();
    }
}
