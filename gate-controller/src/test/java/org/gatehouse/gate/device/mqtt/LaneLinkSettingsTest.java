// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneLinkSettingsTest {
    private static final byte[] KEY = new byte[32];

    @Test
    void theKeyIsReadAsTheConfigurationHoldsItAndNeverPrinted() {
        LaneKey key = LaneKey.parse("  " + Base64.getEncoder().encodeToString(KEY) + "\n");

        assertThat(key).isEqualTo(new LaneKey(KEY));
        assertThat(settings("tcp://127.0.0.1:1883").toString()).doesNotContain("key", "AAAA");
        assertThat(key.toString()).isEqualTo("LaneKey[...]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64 at all!", "AAAA", "c2VjcmV0"})
    void anotherKeyIsRefusedWithASentenceThatDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> LaneKey.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The lane's key")
                .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt://127.0.0.1:1883", "tcp://127.0.0.1", "tcp:1883", "ssl://127.0.0.1:8883"})
    void anAddressThatIsNoBrokersIsRefused(String address) {
        assertThatThrownBy(() -> settings(address)).hasMessageContaining("tcp://host:port");
    }

    @Test
    void theExampleOfTheContractHasThatMac() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }

        assertThat(new Seal(new LaneKey(key)).over("HB", "00000000-0000-0000-0000-000000000001", "1", "1000"))
                .isEqualTo("3YZYaFmDJ-pWlt8D32d6-6LAijWMHRF2_4nRYNPFOIQ");
    }

    private static LaneLinkSettings settings(String broker) {
        return new LaneLinkSettings(
                URI.create(broker),
                Optional.empty(),
                Optional.empty(),
                "lab",
                "lane-1",
                Set.of(),
                new LaneKey(KEY),
                "test",
                true);
    }
}
