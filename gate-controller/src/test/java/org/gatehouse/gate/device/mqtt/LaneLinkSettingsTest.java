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
        LaneKey key = LaneKey.parse("1", "  " + Base64.getEncoder().encodeToString(KEY) + "\n");

        assertThat(key).isEqualTo(new LaneKey(KEY));
        assertThat(settings("tcp://127.0.0.1:1883").toString()).doesNotContain("key", "AAAA");
        assertThat(key.toString()).isEqualTo("LaneKey[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64 at all!", "AAAA", "c2VjcmV0"})
    void anotherKeyIsRefusedWithASentenceThatDoesNotRepeatIt(String text) {
        assertThatThrownBy(() -> LaneKey.parse("1", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The lane's key")
                .satisfies(e -> assertThat(text.isEmpty() || !e.getMessage().contains(text))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mqtt://127.0.0.1:1883", "tcp://127.0.0.1", "tcp:1883", "ws://127.0.0.1:8883"})
    void anAddressThatIsNoBrokersIsRefused(String address) {
        assertThatThrownBy(() -> settings(address)).hasMessageContaining("must look like ssl://broker.example:8883");
    }

    @Test
    void theExampleOfTheContractHasThatMac() {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) i;
        }

        assertThat(new Seal(new LaneKey(key)).over("HB", "00000000-0000-0000-0000-000000000001", "1", "1000", "1"))
                .isEqualTo("30aeftMsp83Fcy82u9bTjbXWLFs5u--P6fwu6XAbqZc");
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
