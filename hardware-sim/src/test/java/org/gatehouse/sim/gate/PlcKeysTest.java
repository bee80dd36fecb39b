// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class PlcKeysTest {
    private static final WireKey OLD = key("old", 1);
    private static final WireKey NEW = key("new", 2);

    private final PlcKeys keys = new PlcKeys(OLD);

    private static WireKey key(String id, int first) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) first;
        return new WireKey(id, bytes);
    }

    private Optional<Rejection> doubt(String claimed, WireKey sealedWith, long now) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sealedWith.bytes(), "HmacSHA256"));
        byte[] code = mac.doFinal("a\nb".getBytes(StandardCharsets.UTF_8));
        return keys.doubt(claimed, Base64.getUrlEncoder().withoutPadding().encodeToString(code), now, "a", "b");
    }

    @Test
    void theNextKeyIsBelievedFromItsLoadingOnAndCountsFromTheFirstHeartbeatUnderItOn() throws Exception {
        assertThat(doubt("new", NEW, 0)).contains(Rejection.KEY_UNKNOWN);
        keys.load(NEW);
        assertThat(doubt("new", NEW, 0)).isEmpty();
        assertThat(doubt("old", OLD, 0)).isEmpty();
        keys.beaten("old", 0);
        assertThat(keys.currentId()).isEqualTo("old");

        keys.beaten("new", 1_000);

        assertThat(keys.currentId()).isEqualTo("new");
    }

    @Test
    void theKeyBeforeIsBelievedForAMomentAndIsRetiredThen() throws Exception {
        keys.load(NEW);
        keys.beaten("new", 1_000);

        assertThat(doubt("old", OLD, 1_000 + PlcKeys.OVERLAP_MILLIS)).isEmpty();
        assertThat(doubt("old", OLD, 1_001 + PlcKeys.OVERLAP_MILLIS)).contains(Rejection.KEY_RETIRED);
        assertThat(doubt("old", OLD, 1_000)).as("for good").contains(Rejection.KEY_RETIRED);
        assertThat(doubt("new", NEW, 1_001 + PlcKeys.OVERLAP_MILLIS)).isEmpty();
    }

    @Test
    void aRotationRightAfterAnotherRetiresTheOldestAtOnce() throws Exception {
        WireKey newest = key("newest", 3);
        keys.load(NEW);
        keys.beaten("new", 1_000);
        keys.load(newest);
        keys.beaten("newest", 1_100);

        assertThat(doubt("old", OLD, 1_100)).contains(Rejection.KEY_RETIRED);
        assertThat(doubt("new", NEW, 1_100)).isEmpty();
    }

    @Test
    void oneKeyUnderTheNameOfAnotherIsNotBelieved() throws Exception {
        keys.load(NEW);

        assertThat(doubt("old", NEW, 0)).contains(Rejection.MAC);
        assertThat(doubt("new", OLD, 0)).contains(Rejection.MAC);
        assertThat(doubt("none", OLD, 0)).contains(Rejection.KEY_UNKNOWN);
    }

    @Test
    void keysAreNeverPrinted() {
        assertThat(OLD.toString()).isEqualTo("WireKey[old]");
    }
}
