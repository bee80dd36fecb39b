// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Order;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.policy.CrossLanePolicy;
import org.gatehouse.gate.policy.CrossLanePolicy.Consequence;
import org.gatehouse.gate.policy.CrossLaneRule;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.recent.RecentDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What two lanes of one controller know of each other's documents, in virtual time. */
class CrossLaneTest {
    private static final String PASSPORT = "P11111111";
    private static final String OTHER_PASSPORT = "P22222222";
    private static final String BIRTH = "850101";
    private static final String OTHER_BIRTH = "910505";
    private static final String EXPIRY = "310101";

    private final VirtualTime time = new VirtualTime();
    private RecentDocuments recent = RecentDocuments.none();
    private Rig left = new Rig();
    private Rig right = left;
    private byte keys;

    @AfterEach
    void close() {
        left.close();
        right.close();
    }

    private void lanes(CrossLanePolicy policy) {
        left.close();
        recent = new RecentDocuments(policy, passing(), () -> {
            byte[] key = new byte[32];
            key[0] = ++keys;
            return key;
        });
        left = lane("lane-1");
        right = lane("lane-2");
        left.ready();
        right.ready();
    }

    private RecentDocuments.Time passing() {
        return new RecentDocuments.Time() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public void after(Duration delay, Runnable task) {
                time.after(delay, task);
            }
        };
    }

    private Rig lane(String name) {
        return new Rig(
                name,
                time,
                policy -> policy,
                parts -> Rig.with(parts, recent, DegradedModes.standard(), Optional.empty()));
    }

    private void comes(Rig lane, String number, String birth) {
        lane.lay(number, birth, EXPIRY);
        lane.time.pass(Duration.ofMillis(400));
    }

    private void crosses(Rig lane, String number, String birth) {
        comes(lane, number, birth);
        lane.await("IDLE");
        assertThat(lane.result()).isEqualTo("CROSSED");
    }

    private void isRefused(Rig lane, String number, String birth, String result) {
        comes(lane, number, birth);
        lane.take();
        lane.await("IDLE");
        assertThat(lane.result()).isEqualTo(result);
    }

    private void isReferredFor(Rig lane, ReasonCode reason) {
        lane.await("REFER_ENTRY");
        assertThat(lane.lane.status().reason()).contains(reason);
        assertThat(lane.lane.status().prompt())
                .as("the same screen as for every referral")
                .isEqualTo(Prompt.OFFICER_COMES);
        assertThat(lane.states()).doesNotContain("CHIP_READ");
        try (OfficerCase open = lane.lanes.openCase(lane.laneId).orElseThrow()) {
            assertThat(open.severity()).isEqualTo(OfficerCase.Severity.HIGH);
            assertThat(open.mayAccept()).isFalse();
        }
    }

    private List<String> facts(Rig lane) {
        try (OfficerCase open = lane.lanes.openCase(lane.laneId).orElseThrow()) {
            return open.facts();
        }
    }

    @Test
    void aPassportThatIsPassedBackIsReferredBeforeTheEntryDoor() {
        lanes(CrossLanePolicy.standard());
        crosses(left, PASSPORT, BIRTH);
        time.pass(Duration.ofMinutes(4));
        comes(right, PASSPORT, BIRTH);
        isReferredFor(right, ReasonCode.DOCUMENT_USED_AGAIN);
        assertThat(facts(right))
                .anySatisfy(fact ->
                        assertThat(fact).startsWith("somebody crossed with this document at lane-1, 4 minutes"));
    }

    @Test
    void theSameLaneRemembersTooAndForgetsInTime() {
        lanes(CrossLanePolicy.standard());
        crosses(left, PASSPORT, BIRTH);
        time.pass(Duration.ofMinutes(29));
        isRefused(left, PASSPORT, BIRTH, "REFERRED DOCUMENT_USED_AGAIN");
        time.pass(Duration.ofMinutes(2));
        crosses(left, PASSPORT, BIRTH);
    }

    @Test
    void aDocumentWhoseFaceDidNotMatchIsNotTriedAtTheNextLane() {
        lanes(CrossLanePolicy.standard());
        left.likeness = Rig.NO_MATCH;
        comes(left, PASSPORT, BIRTH);
        left.await("IDLE");
        assertThat(left.result()).isEqualTo("RELEASED FACE_MISMATCH");
        comes(right, PASSPORT, BIRTH);
        isReferredFor(right, ReasonCode.DOCUMENT_REFUSED_BEFORE);
        assertThat(facts(right))
                .anySatisfy(fact -> assertThat(fact).contains("refused before at lane-1", "FACE_MISMATCH"));
    }

    @Test
    void aDocumentThatWasSuspectIsRememberedWhoeverBringsIt() {
        lanes(CrossLanePolicy.standard());
        left.document = Verdict.FAILED;
        comes(left, PASSPORT, BIRTH);
        left.await("REFER_ENTRY");
        left.take();
        left.await("IDLE");
        comes(right, PASSPORT, OTHER_BIRTH);
        isReferredFor(right, ReasonCode.DOCUMENT_REFUSED_BEFORE);
    }

    @Test
    void aSecondPassportOfTheSamePersonIsReferred() {
        lanes(CrossLanePolicy.standard());
        crosses(left, PASSPORT, BIRTH);
        comes(right, OTHER_PASSPORT, BIRTH);
        isReferredFor(right, ReasonCode.SECOND_DOCUMENT);
    }

    @Test
    void anotherPersonWithAnotherPassportIsNobodysSecond() {
        lanes(CrossLanePolicy.standard());
        crosses(left, PASSPORT, BIRTH);
        crosses(right, OTHER_PASSPORT, OTHER_BIRTH);
    }

    @Test
    void theSameDocumentInTwoLanesAtTheSameMomentIsReferredAtTheSecond() {
        lanes(CrossLanePolicy.standard());
        comes(left, PASSPORT, BIRTH);
        assertThat(left.lane.status().transaction()).isPresent();
        comes(right, PASSPORT, BIRTH);
        isReferredFor(right, ReasonCode.DOCUMENT_IN_USE);
        left.await("IDLE");
        assertThat(left.result()).isEqualTo("CROSSED");
    }

    @Test
    void whatWentWrongByItselfDoesNotSpeakAgainstTheNextAttempt() {
        lanes(CrossLanePolicy.standard());
        left.ending = DocumentExaminer.Ending.UNREADABLE;
        comes(left, PASSPORT, BIRTH);
        left.await("REFER_ENTRY");
        left.take();
        left.await("IDLE");
        assertThat(left.result()).isEqualTo("REFERRED CHIP_UNREADABLE");
        left.ending = DocumentExaminer.Ending.JUDGED;
        left.walksIn = false;
        comes(left, PASSPORT, BIRTH);
        left.await("ABANDONED");
        left.take();
        left.await("IDLE");
        left.walksIn = true;
        comes(left, PASSPORT, BIRTH);
        left.assistance();
        left.await("REFER_ENTRY");
        left.take();
        left.await("IDLE");
        assertThat(left.result()).isEqualTo("REFERRED ASSISTANCE_REQUESTED");
        comes(left, PASSPORT, BIRTH);
        left.doorListener().linkChanged(false);
        left.await("OUT_OF_SERVICE");
        left.take();
        left.doorListener().linkChanged(true);
        left.doorListener().doorMoved(org.gatehouse.gate.lane.Door.ENTRY, org.gatehouse.gate.lane.DoorPosition.CLOSED);
        left.doorListener().doorMoved(org.gatehouse.gate.lane.Door.EXIT, org.gatehouse.gate.lane.DoorPosition.CLOSED);
        left.inside(0);
        left.await("IDLE");
        crosses(right, PASSPORT, BIRTH);
    }

    @Test
    void aDocumentThatTheLanesOwnRulesRefuseIsNoSuspicion() {
        lanes(CrossLanePolicy.standard());
        left.lay(PASSPORT, "200101", EXPIRY);
        left.await("REFER_ENTRY");
        assertThat(left.lane.status().reason()).contains(ReasonCode.UNDER_AGE);
        left.take();
        left.await("IDLE");
        isRefused(right, PASSPORT, "200101", "REFERRED UNDER_AGE");
        crosses(right, OTHER_PASSPORT, BIRTH);
    }

    @Test
    void aDocumentThatIsLaidAgainInItsOwnTransactionIsNotInUseElsewhere() {
        lanes(CrossLanePolicy.standard());
        left.ending = DocumentExaminer.Ending.LOST;
        comes(left, PASSPORT, BIRTH);
        left.await("LAY_AGAIN");
        left.ending = DocumentExaminer.Ending.JUDGED;
        crosses(left, PASSPORT, BIRTH);
    }

    @Test
    void aRuleThatOnlyNotesLetsTheTravellerOnAndTellsTheJournal() {
        lanes(CrossLanePolicy.standard().with(CrossLaneRule.DOCUMENT_USED_AGAIN, Consequence.NOTE));
        crosses(left, PASSPORT, BIRTH);
        crosses(right, PASSPORT, BIRTH);
        assertThat(right.journal)
                .extracting(JournalRecord::detail)
                .anySatisfy(detail -> assertThat(detail)
                        .startsWith("{\"crossLane\":\"DOCUMENT_USED_AGAIN\",\"refers\":false,\"lane\":\"lane-1\""));
    }

    @Test
    void eachRuleIsSwitchedOffByItself() {
        for (CrossLaneRule rule : CrossLaneRule.values()) {
            lanes(CrossLanePolicy.off().with(rule, Consequence.REFER));
            crosses(left, PASSPORT, BIRTH);
            comes(left, PASSPORT, BIRTH);
            comes(right, PASSPORT, BIRTH);
            time.pass(Duration.ofSeconds(1));
            boolean again = rule == CrossLaneRule.DOCUMENT_USED_AGAIN;
            boolean together = again || rule == CrossLaneRule.DOCUMENT_IN_USE;
            assertThat(left.state().equals("REFER_ENTRY")).as(rule.name()).isEqualTo(again);
            assertThat(right.state().equals("REFER_ENTRY")).as(rule.name()).isEqualTo(together);
            left.close();
            right.close();
        }
        lanes(CrossLanePolicy.off());
        crosses(left, PASSPORT, BIRTH);
        crosses(right, PASSPORT, BIRTH);
        assertThat(recent.size()).isZero();
    }

    @Test
    void neitherNumberNorHashIsInTheJournal() throws Exception {
        lanes(CrossLanePolicy.standard());
        crosses(left, PASSPORT, BIRTH);
        isRefused(right, PASSPORT, BIRTH, "REFERRED DOCUMENT_USED_AGAIN");
        var mrz = MrzParser.parse(TestMrz.of(PASSPORT, BIRTH, EXPIRY));
        byte[] key = new byte[32];
        key[0] = 1;
        String hash =
                new org.gatehouse.gate.background.WatchlistKey(key).document(mrz.issuingState(), mrz.documentNumber());
        assertThat(right.journal)
                .extracting(JournalRecord::detail)
                .noneMatch(detail -> detail.contains(PASSPORT) || detail.contains(hash) || detail.contains("CANARY"));
    }

    @Test
    void anOfficerWhoLetsATravellerOutBackwardsSaysNothingAgainstTheDocument() {
        lanes(CrossLanePolicy.standard());
        comes(left, PASSPORT, BIRTH);
        left.await("FACE");
        left.lanes.order("lane-1", new OfficerOrder("anna", Order.RELEASE_BACKWARDS));
        left.await("IDLE");
        crosses(right, PASSPORT, BIRTH);
    }
}
