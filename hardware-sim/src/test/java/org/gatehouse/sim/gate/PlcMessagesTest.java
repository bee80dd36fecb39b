// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlcMessagesTest {
    private final PlcMessages messages = new PlcMessages(UUID.randomUUID(), "virtual-plc");

    @Test
    void everyMessageIsAsItsSchemaSays() throws Exception {
        assertThat(Schemas.complaints("device-life", messages.life(true))).isEmpty();
        assertThat(Schemas.complaints("device-life", messages.life(false))).isEmpty();
        assertThat(Schemas.complaints("presence", messages.presence(true, 5))).isEmpty();
        assertThat(Schemas.complaints("count", messages.count(2, 0.98, 5))).isEmpty();
        assertThat(Schemas.complaints("item", messages.item(false, 5))).isEmpty();
    }

    @Test
    void beamsAreAsTheirSchemaSays() throws Exception {
        LaneSensors sensors = new LaneSensors(new Occupancy(), SensorNoise.NONE, 1, 0);
        assertThat(Schemas.complaints("beam", messages.beams(sensors, 5))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPositionOfTheKeySwitchCanBeTold(KeySwitch key) throws Exception {
        assertThat(Schemas.complaints("key-switch", messages.key(key, 5))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everySafetyStateCanBeTold(SafetyState safety) throws Exception {
        assertThat(Schemas.complaints("safety", messages.safety(safety, 5))).isEmpty();
        assertThat(Schemas.complaints("plc-heartbeat", messages.beat(5, 0, safety)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyPositionAndCauseCanBeTold(Position position) throws Exception {
        for (Cause cause : EnumSet.allOf(Cause.class)) {
            assertThat(Schemas.complaints("door-state", messages.door(position, cause, 5)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRejectionIsAReasonWordOfTheContract(Rejection reason) throws Exception {
        byte[] refused = messages.ack(UUID.randomUUID(), "REJECTED", Optional.of(reason), 5);
        assertThat(Schemas.complaints("door-answer", refused)).isEmpty();
    }

    @Test
    void acceptedAndDoneHaveNoReasonAndRejectedMustHaveOne() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(Schemas.complaints("door-answer", messages.ack(id, "ACCEPTED", Optional.empty(), 5)))
                .isEmpty();
        assertThat(Schemas.complaints("door-answer", messages.ack(id, "DONE", Optional.empty(), 5)))
                .isEmpty();
        assertThat(Schemas.complaints("door-answer", messages.ack(id, "REJECTED", Optional.empty(), 5)))
                .isNotEmpty();
    }
}
