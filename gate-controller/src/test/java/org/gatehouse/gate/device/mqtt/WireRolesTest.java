// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.device.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gatehouse.sim.broker.BrokerRole;
import org.gatehouse.sim.broker.SiteAccess;
import org.gatehouse.sim.broker.SiteAccess.Doing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each certificate allows is what docs/contract says of each topic, and nothing else. */
class WireRolesTest {
    private static final String LANE = "lane-1";
    private static final SiteAccess ACCESS = SiteAccess.of("lab", List.of(LANE, "lane-2"));

    private static String topic(String lane, String name) {
        return "abc/v1/lab/" + lane + "/" + name;
    }

    private static String word(BrokerRole role) {
        return role.commonName("").replace("-", "");
    }

    @ParameterizedTest
    @EnumSource
    void aRoleSaysAndHearsInItsLaneWhatTheContractGivesIt(BrokerRole role) throws Exception {
        String name = role.commonName(LANE);
        for (Map.Entry<String, WireContract.Channel> of :
                WireContract.channels().entrySet()) {
            String topic = topic(LANE, of.getKey());
            assertThat(ACCESS.allows(name, Doing.PUBLISH, topic))
                    .as("%s says %s", name, topic)
                    .isEqualTo(of.getValue().saidBy().equals(word(role)));
            assertThat(ACCESS.allows(name, Doing.HEAR, topic))
                    .as("%s hears %s", name, topic)
                    .isEqualTo(of.getValue().heardBy().contains(word(role)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void inAnotherLaneNobodySaysAnythingAndOnlyLivesAreHeard(BrokerRole role) throws Exception {
        if (!role.ofOneLane()) {
            return;
        }
        String name = role.commonName("lane-2");
        List<String> lives = List.of(LaneTopics.PLC_LIFE, LaneTopics.READER_LIFE);
        for (String channel : WireContract.channels().keySet()) {
            assertThat(ACCESS.allows(name, Doing.PUBLISH, topic(LANE, channel))).isFalse();
            assertThat(ACCESS.allows(name, Doing.HEAR, topic(LANE, channel)))
                    .as("%s hears %s", name, channel)
                    .isEqualTo(role == BrokerRole.CONTROLLER && lives.contains(channel));
        }
    }

    @Test
    void whoHasNoNameOfTheSiteMayDoNothing() {
        for (String name : List.of("", "broker", "ctl", "ctl-lane-3", "CTL-lane-1")) {
            for (Doing doing : Doing.values()) {
                assertThat(ACCESS.allows(name, doing, topic(LANE, LaneTopics.CTL_LIFE)))
                        .isFalse();
            }
        }
    }

    @Test
    void aFilterIsAllowedOnlyWhereEverythingThatItCoversIs() {
        assertThat(ACCESS.allows("ctl-lane-1", Doing.HEAR, topic("+", LaneTopics.PLC_LIFE)))
                .isTrue();
        assertThat(ACCESS.allows("ctl-lane-1", Doing.HEAR, topic("+", LaneTopics.PLC_HB)))
                .isFalse();
        assertThat(ACCESS.allows("ctl-lane-1", Doing.HEAR, topic(LANE, "plc/#")))
                .isTrue();
        assertThat(ACCESS.allows("ctl-lane-1", Doing.HEAR, topic(LANE, "#"))).isFalse();
        assertThat(ACCESS.allows("ctl-lane-1", Doing.HEAR, "#")).isFalse();
        assertThat(ACCESS.allows("ctl-lane-1", Doing.PUBLISH, topic(LANE, "door/entry/cmd/more")))
                .isFalse();
    }

    @Test
    void theNetworkIsEnteredWithACertificate() throws Exception {
        assertThat(WireContract.security()).isEqualTo("secure-mqtt X509");
    }
}
