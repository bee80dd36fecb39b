// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Order;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Safety;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What officers order, and travellers who ask for a person, at a whole lane in virtual time. */
class LaneOrdersTest {
    private final Rig rig = new Rig().ready();

    @AfterEach
    void close() {
        rig.close();
    }

    private void order(Order order) {
        rig.lanes.order(Rig.LANE, new OfficerOrder("anna", order));
        rig.time.pass(Duration.ofMillis(1));
    }

    private void sign(String officer) throws SignatureRefusedException {
        rig.lanes.sign(Rig.LANE, officer);
        rig.time.pass(Duration.ofMillis(1));
    }

    @Test
    void aLaneThatIsClosedLetsThePresentTravellerThroughAndNobodyElse() {
        rig.layGoodPassport();
        rig.await("CHIP_READ");
        order(Order.CLOSE_LANE);
        rig.await("CLOSED");
        assertThat(rig.result()).isEqualTo("CROSSED");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.LANE_CLOSED);
        rig.layGoodPassport();
        rig.time.pass(Duration.ofSeconds(5));
        assertThat(rig.state()).isEqualTo("CLOSED");
        rig.take();
        order(Order.OPEN_LANE);
        rig.await("IDLE");
    }

    @Test
    void aHeldTravellerStaysUntilTheHoldEndsAndIsLookedAtAnew() {
        rig.layGoodPassport();
        rig.await("FACE");
        order(Order.HOLD);
        rig.await("HELD");
        assertThat(rig.lane.status().reason()).contains(ReasonCode.OFFICER_HOLD);
        rig.time.pass(Duration.ofSeconds(5));
        assertThat(rig.permits).doesNotContain(Door.EXIT);
        order(Order.RESUME);
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("CROSSED");
        assertThat(rig.states()).containsSubsequence("HELD", "SINGLE_PERSON", "FACE", "EXIT_OPENING");
    }

    @Test
    void aHoldThatNobodyEndsLetsTheTravellerOutBackwards() {
        rig.layGoodPassport();
        rig.await("FACE");
        order(Order.HOLD);
        rig.await("RELEASE_BACKWARDS");
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED OFFICER_HOLD");
        assertThat(rig.everythingWiped()).isTrue();
    }

    @Test
    void anOfficerWhoAnswersIsWaitedForLonger() {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        rig.time.pass(Duration.ofSeconds(15));
        Instant before = actsAt();
        order(Order.ACKNOWLEDGE);
        assertThat(actsAt()).isAfter(before);
        rig.time.pass(Duration.ofSeconds(10));
        assertThat(rig.state())
                .as("20 s after the call nobody would have been waited for")
                .isEqualTo("FACE_MISMATCH");
        order(Order.ACKNOWLEDGE);
        rig.await("RELEASE_BACKWARDS");
    }

    private Instant actsAt() {
        try (OfficerCase open = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            return open.decideBefore();
        }
    }

    @Test
    void whoeverAsksForAPersonInsideIsKeptFromNothing() {
        rig.layGoodPassport();
        rig.await("FACE");
        rig.assistance();
        rig.await("HELD");
        assertThat(rig.lane.status().reason()).contains(ReasonCode.ASSISTANCE_REQUESTED);
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.OFFICER_COMES);
        order(Order.RELEASE_BACKWARDS);
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED ASSISTANCE_REQUESTED");
    }

    @Test
    void whoeverAsksForAPersonBeforeAFreeLaneGetsOne() {
        rig.assistance();
        rig.await("REFER_ENTRY");
        assertThat(rig.lane.status().reason()).contains(ReasonCode.ASSISTANCE_REQUESTED);
        rig.await("IDLE");
    }

    @Test
    void afterAFireTwoOfficersHaveToSign() throws Exception {
        rig.layGoodPassport();
        rig.await("FACE");
        rig.doorListener().safetyChanged(Safety.FIRE);
        rig.await("SAFETY");
        rig.inside(0);
        rig.doorListener().safetyChanged(Safety.NORMAL);
        rig.await("EVACUATION");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.LEAVE);
        assertThat(rig.everythingWiped()).isTrue();
        rig.take();
        rig.layGoodPassport();
        rig.time.pass(Duration.ofSeconds(5));
        assertThat(rig.state()).isEqualTo("EVACUATION");
        rig.take();
        sign("anna");
        assertThat(rig.lane.status().signed()).isTrue();
        assertRefused("anna", SignatureRefusedException.Why.SAME_OFFICER);
        sign("bela");
        rig.await("IDLE");
        assertThat(rig.lane.status().mode()).isEqualTo(Mode.OPEN);
    }

    @Test
    void aSignatureForALaneThatIsNotEmptyDoesNotCountAndOneBeforeThatIsVoid() throws Exception {
        order(Order.EVACUATE);
        rig.await("EVACUATION");
        sign("anna");
        rig.item(true);
        rig.time.pass(Duration.ofMillis(10));
        assertThat(rig.lane.status().signed()).isFalse();
        assertRefused("bela", SignatureRefusedException.Why.NOT_EMPTY);
        rig.item(false);
        rig.time.pass(Duration.ofMillis(10));
        sign("bela");
        assertThat(rig.state()).isEqualTo("EVACUATION");
        sign("anna");
        rig.await("IDLE");
        assertRefused("bela", SignatureRefusedException.Why.NOT_EVACUATED);
    }

    private void assertRefused(String officer, SignatureRefusedException.Why why) {
        assertThatThrownBy(() -> sign(officer))
                .isInstanceOfSatisfying(
                        SignatureRefusedException.class,
                        refusal -> assertThat(refusal.why()).isEqualTo(why));
    }

    @Test
    void anEvacuationLetsWhoeverIsInsideOutFirst() {
        rig.layGoodPassport();
        rig.await("FACE");
        order(Order.EVACUATE);
        rig.await("EVACUATION");
        assertThat(rig.result()).isEqualTo("RELEASED EVACUATION");
        assertThat(rig.states()).contains("RELEASE_BACKWARDS");
        assertThat(rig.everythingWiped()).isTrue();
    }

    @Test
    void anEvacuationOutlivesARestart() {
        try (Rig again = new Rig()) {
            again.started(Mode.EVACUATION);
            again.await("EVACUATION");
        }
    }

    @Test
    void whoOrderedAndWhoSignedIsWrittenDown() throws Exception {
        order(Order.EVACUATE);
        rig.await("EVACUATION");
        sign("anna");
        sign("bela");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.OFFICER_ORDERED
                        || entry.kind() == JournalKind.SIGNED
                        || entry.kind() == JournalKind.MODE)
                .extracting(entry -> entry.kind() + " " + entry.detail())
                .containsExactly(
                        "OFFICER_ORDERED {\"order\":\"EVACUATE\",\"officer\":\"anna\"}",
                        "MODE {\"mode\":\"EVACUATION\"}",
                        "SIGNED {\"officer\":\"anna\"}",
                        "SIGNED {\"officer\":\"bela\"}",
                        "MODE {\"mode\":\"OPEN\"}");
    }
}
