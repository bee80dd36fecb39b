// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Topology;
import org.gatehouse.gate.lane.Verdict;
import org.junit.jupiter.api.Test;

/** Travellers at lanes that are built otherwise, in virtual time. */
class TopologyStoriesTest {
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final VirtualTime deskTime = new VirtualTime();
    private final TokenDesk desk = new TokenDesk(LIFE, deskTime, new SecureRandom());
    private final Optional<TokenGroup> group = Optional.of(new TokenGroup(desk, "hall-a"));

    private Rig kiosk() {
        return new Rig(policy -> policy.with(Topology.KIOSK), group).ready();
    }

    private Rig gate(Optional<TokenGroup> tokens) {
        return new Rig(policy -> policy.with(Topology.TOKEN_GATE), tokens).ready();
    }

    private static void takeWhenAsked(Rig rig) {
        rig.await("TAKE_DOCUMENT");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.TAKE_PASSPORT);
        rig.take();
    }

    private void giveToken() {
        try (Rig kiosk = kiosk()) {
            kiosk.layGoodPassport();
            takeWhenAsked(kiosk);
            kiosk.await("TOKEN_ISSUED");
            assertThat(kiosk.lane.status().prompt()).isEqualTo(Prompt.GO_TO_GATE);
            kiosk.await("IDLE");
            assertThat(kiosk.result()).isEqualTo("TOKEN_ISSUED");
            assertThat(kiosk.permits).isEmpty();
            assertThat(kiosk.everythingWiped())
                    .as("but for the token's own copy")
                    .isTrue();
        }
    }

    @Test
    void aTokenOfTheKioskOpensTheGateOnce() {
        giveToken();
        try (Rig gate = gate(group)) {
            gate.layGoodPassport();
            gate.await("RESET");
            assertThat(gate.result()).isEqualTo("CROSSED");
            assertThat(gate.states()).doesNotContain("CHIP_READ");
            assertThat(desk.valid()).isZero();
            gate.await("IDLE");
            gate.layGoodPassport();
            gate.await("REFER_ENTRY");
            assertThat(gate.lane.status().reason()).contains(ReasonCode.TOKEN_USED);
        }
    }

    @Test
    void withoutATokenNobodyPassesTheGate() {
        try (Rig gate = gate(group)) {
            gate.layGoodPassport();
            gate.await("REFER_ENTRY");
            assertThat(gate.lane.status().reason()).contains(ReasonCode.TOKEN_UNKNOWN);
            assertThat(gate.permits).isEmpty();
        }
    }

    @Test
    void aTokenIsForItsDocumentAndItsGroupOnly() {
        giveToken();
        try (Rig gate = gate(group)) {
            gate.lay("850102", "310101");
            gate.await("REFER_ENTRY");
            assertThat(gate.lane.status().reason()).contains(ReasonCode.TOKEN_UNKNOWN);
        }
        try (Rig elsewhere = gate(Optional.of(new TokenGroup(desk, "hall-b")))) {
            elsewhere.layGoodPassport();
            elsewhere.await("REFER_ENTRY");
            assertThat(elsewhere.lane.status().reason()).contains(ReasonCode.TOKEN_UNKNOWN);
        }
    }

    @Test
    void aTokenDoesNotLiveLong() {
        giveToken();
        deskTime.pass(LIFE);
        assertThat(desk.valid()).isZero();
        try (Rig gate = gate(group)) {
            gate.layGoodPassport();
            gate.await("REFER_ENTRY");
            assertThat(gate.lane.status().reason()).contains(ReasonCode.TOKEN_EXPIRED);
        }
        deskTime.pass(LIFE);
        try (Rig gate = gate(group)) {
            gate.layGoodPassport();
            gate.await("REFER_ENTRY");
            assertThat(gate.lane.status().reason()).contains(ReasonCode.TOKEN_UNKNOWN);
        }
    }

    @Test
    void atTheGateTheWatchlistIsAskedAgainAndTheFaceIsLookedAt() {
        giveToken();
        try (Rig gate = gate(group)) {
            gate.answer = Watchlist.Answer.HIT;
            gate.layGoodPassport();
            gate.await("HIT_OUTSIDE");
        }
        giveToken();
        try (Rig gate = gate(group)) {
            gate.likeness = Rig.NO_MATCH;
            gate.layGoodPassport();
            gate.await("FACE_MISMATCH");
            assertThat(gate.permits).doesNotContain(Door.EXIT);
        }
    }

    @Test
    void aKioskGivesNoTokenForASuspectDocumentNorForOneThatIsLeftOnTheReader() {
        try (Rig kiosk = kiosk()) {
            kiosk.document = Verdict.FAILED;
            kiosk.layGoodPassport();
            kiosk.await("REFER_ENTRY");
        }
        try (Rig kiosk = kiosk()) {
            kiosk.layGoodPassport();
            kiosk.await("REFER_ENTRY");
            assertThat(kiosk.lane.status().reason()).contains(ReasonCode.LEFT_ITEM);
        }
        assertThat(desk.valid()).isZero();
    }

    @Test
    void aHitThatComesWhileTheTokenIsShownTakesItBack() {
        try (Rig kiosk = kiosk()) {
            kiosk.layGoodPassport();
            takeWhenAsked(kiosk);
            kiosk.await("TOKEN_ISSUED");
            assertThat(desk.valid()).isEqualTo(1);
            kiosk.lanes.order(Rig.LANE, new OfficerOrder("anna", org.gatehouse.gate.lane.Order.EVACUATE));
            kiosk.time.pass(Duration.ofMillis(10));
            assertThat(desk.valid()).isZero();
        }
    }

    private static Rig oneStep() {
        Rig rig = new Rig(policy -> policy.with(Topology.ONE_STEP)).ready();
        rig.inside(1);
        return rig;
    }

    @Test
    void atOneStopDocumentAndFaceAreLookedAtAndOneDoorOpens() {
        try (Rig rig = oneStep()) {
            rig.layGoodPassport();
            takeWhenAsked(rig);
            rig.await("RESET");
            assertThat(rig.result()).isEqualTo("CROSSED");
            assertThat(rig.permits).containsExactly(Door.EXIT);
            assertThat(rig.everythingWiped()).isTrue();
        }
    }

    @Test
    void whoFollowsThroughTheOneDoorHasAnOfficerCalledWhoSeesToIt() {
        try (Rig rig = oneStep()) {
            rig.passes = 2;
            rig.layGoodPassport();
            takeWhenAsked(rig);
            rig.await("INSPECT");
            assertThat(rig.lane.status().reason()).contains(ReasonCode.TAILGATING);
            rig.time.pass(Duration.ofSeconds(30));
            assertThat(rig.state()).as("stays until an officer has said so").isEqualTo("INSPECT");
        }
    }

    @Test
    void aStrangerBeforeTheOneDoorIsReferredAndNobodyIsShutIn() {
        try (Rig rig = oneStep()) {
            rig.likeness = Rig.NO_MATCH;
            rig.layGoodPassport();
            takeWhenAsked(rig);
            rig.await("FACE_MISMATCH");
            rig.await("REFER_ENTRY");
            rig.await("RESET");
            assertThat(rig.result()).isEqualTo("REFERRED FACE_MISMATCH");
            assertThat(rig.permits).isEmpty();
        }
    }

    @Test
    void aSecondPersonAtTheOneStopIsReferred() {
        try (Rig rig = oneStep()) {
            rig.layGoodPassport();
            takeWhenAsked(rig);
            rig.await("FACE");
            rig.inside(2);
            rig.await("REFER_ENTRY");
            assertThat(rig.lane.status().reason()).contains(ReasonCode.TAILGATING);
        }
    }

    @Test
    void aHitAfterTheTravellerWasLetInKeepsTheExitShutAndCallsAnOfficerAtOnce() {
        try (Rig rig = new Rig(policy -> policy.withWatchlistPending()).ready()) {
            rig.watchlistDelay = Duration.ofMillis(2_500);
            rig.answer = Watchlist.Answer.HIT;
            rig.layGoodPassport();
            rig.await("HIT_INSIDE");
            assertThat(rig.lane.status().reason()).contains(ReasonCode.WATCHLIST_HIT);
            assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.OFFICER_COMES);
            rig.await("RELEASE_BACKWARDS");
            assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
        }
    }

    @Test
    void aTravellerWhoWasLetInBeforeTheWatchlistAnsweredWaitsForItBeforeTheExit() {
        try (Rig rig = new Rig(policy -> policy.withWatchlistPending()).ready()) {
            rig.watchlistDelay = Duration.ofMillis(2_500);
            rig.layGoodPassport();
            rig.await("DECISION");
            assertThat(rig.permits).containsExactly(Door.ENTRY);
            rig.await("RESET");
            assertThat(rig.result()).isEqualTo("CROSSED");
            rig.await("IDLE");
            rig.watchlistDelay = Duration.ofSeconds(10);
            rig.layGoodPassport();
            rig.await("RESET");
            assertThat(rig.result()).isEqualTo("RELEASED WATCHLIST_UNAVAILABLE");
        }
    }
}
