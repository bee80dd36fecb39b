// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.device.TransactionEvents;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.lane.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Travellers at a whole lane, in virtual time. */
class LaneStoriesTest {
    private static final List<String> GOOD = TestMrz.of("850101", "310101");

    private final Rig rig = new Rig().ready();

    @AfterEach
    void close() {
        rig.close();
    }

    private void ends(String expected) {
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo(expected);
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
        assertThat(rig.lane.status().transaction()).isEmpty();
        assertThat(rig.lane.status().openCase()).isEmpty();
    }

    private void decide(OfficerDecision.Action action) throws StaleDecisionException, AcceptanceNotOfferedException {
        UUID caseId = rig.lane.status().openCase().orElseThrow();
        rig.lanes.decide(Rig.LANE, new OfficerDecision(caseId, "officer", action, "looked at both pictures"));
    }

    @Test
    void aGenuineTravellerCrosses() {
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.EXIT);
        assertThat(rig.states())
                .containsExactly(
                        "DOC_PRESENT",
                        "MRZ_READ",
                        "CHIP_READ",
                        "DOC_AUTH",
                        "PRE_DECISION",
                        "ENTRY_OPENING",
                        "ENTERING",
                        "ENTRY_CLOSING",
                        "SINGLE_PERSON",
                        "FACE",
                        "DECISION",
                        "EXIT_OPENING",
                        "LEAVING",
                        "EXIT_CLOSING",
                        "RESET");
        assertThat(rig.prompts)
                .containsSubsequence(
                        Prompt.LAY_PASSPORT,
                        Prompt.READING,
                        Prompt.WALK_IN,
                        Prompt.STAND_STILL,
                        Prompt.LOOK_HERE,
                        Prompt.WALK_OUT,
                        Prompt.LAY_PASSPORT);
        assertThat(rig.enrolmentClosed).isTrue();
    }

    @Test
    void theTimeFromTheLastInputToThePermitIsTold() {
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.steps.stream().filter(step -> step.controllerMicros().isPresent()))
                .extracting(TransactionEvents.Step::state)
                .containsExactly("ENTRY_OPENING", "EXIT_OPENING");
    }

    @Test
    void twoTravellersCrossOneAfterTheOther() {
        rig.layGoodPassport();
        ends("CROSSED");
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.steps.stream().map(TransactionEvents.Step::transaction).distinct())
                .hasSize(2);
    }

    @Test
    void aPassportLaidWhileTheLaneIsStillResettingIsTakenUp() {
        rig.layGoodPassport();
        rig.await("LEAVING");
        rig.layGoodPassport();
        rig.await("RESET");
        rig.await("CHIP_READ");
        ends("CROSSED");
        assertThat(rig.states()).doesNotContain("LAY_AGAIN");
    }

    @Test
    void anImpostorIsShownToAnOfficerWhoRefersAndLeavesBackwards()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.reason()).isEqualTo(ReasonCode.FACE_MISMATCH);
            assertThat(waiting.mayAccept()).isTrue();
            assertThat(waiting.portrait()).isPresent();
            assertThat(waiting.probe()).isPresent();
            assertThat(waiting.facts()).containsExactly("age 41", "valid for 1675 days");
            assertThat(waiting.checks())
                    .contains(
                            new OfficerCase.CheckLine("DOCUMENT", Verdict.SUCCESSFUL, true),
                            new OfficerCase.CheckLine("WATCHLIST", Verdict.SUCCESSFUL, true),
                            new OfficerCase.CheckLine("FACE", Verdict.FAILED, true),
                            new OfficerCase.CheckLine("DG2_INTEGRITY", Verdict.SUCCESSFUL, true));
        }
        assertThat(rig.prompts.get(rig.prompts.size() - 1)).isEqualTo(Prompt.OFFICER_COMES);
        decide(OfficerDecision.Action.REFER);
        ends("REFERRED FACE_MISMATCH");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
    }

    @Test
    void aTravellerWhomTheOfficerAcceptsCrosses() throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        decide(OfficerDecision.Action.ACCEPT);
        ends("CROSSED");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.EXIT);
    }

    @Test
    void aTravellerWhomNoOfficerAnswersIsLetOutBackwards() {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        ends("RELEASED FACE_MISMATCH");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
    }

    @Test
    void aFaceThatIsNeverUsableIsNotAMismatch() {
        rig.likeness = Optional.empty();
        rig.layGoodPassport();
        ends("RELEASED FACE_NOT_CAPTURED");
    }

    @Test
    void aSuspectedAttackIsAnOfficersWhoCannotAcceptItFromHisDesk()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.ATTACK;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.reason()).isEqualTo(ReasonCode.PRESENTATION_ATTACK_SUSPECTED);
            assertThat(waiting.mayAccept()).isFalse();
            assertThat(waiting.probe()).isPresent();
            assertThat(waiting.checks())
                    .contains(
                            new OfficerCase.CheckLine("FACE", Verdict.SUCCESSFUL, true),
                            new OfficerCase.CheckLine("PRESENTATION_ATTACK", Verdict.FAILED, true));
        }
        assertThat(rig.prompts.get(rig.prompts.size() - 1)).isEqualTo(Prompt.OFFICER_COMES);
        assertThatThrownBy(() -> decide(OfficerDecision.Action.ACCEPT))
                .isInstanceOf(AcceptanceNotOfferedException.class);
        decide(OfficerDecision.Action.REFER);
        ends("REFERRED PRESENTATION_ATTACK_SUSPECTED");
        assertThat(rig.permits).doesNotContain(Door.EXIT);
    }

    @Test
    void aFaceThatMatchesWithoutProofOfLifeIsShownToAnOfficerWhoMayAccept()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.UNPROVED;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        assertThat(rig.lane.status().reason()).contains(ReasonCode.PRESENTATION_UNDETERMINED);
        assertThat(rig.permits).doesNotContain(Door.EXIT);
        decide(OfficerDecision.Action.ACCEPT);
        ends("CROSSED");
    }

    @Test
    void whatHelpsToBeSeenIsShownWhileTheFaceIsLookedAtAndNoLonger() {
        rig.likeness = Optional.empty();
        rig.guidance = Optional.of(Prompt.COME_CLOSER);
        rig.layGoodPassport();
        rig.await("FACE");
        rig.time.pass(Duration.ofSeconds(1));
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.COME_CLOSER);
        rig.guidance = Optional.empty();
        rig.time.pass(Duration.ofSeconds(1));
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.LOOK_HERE);
        rig.guidance = Optional.of(Prompt.TURN_HEAD_LEFT);
        rig.await("FACE_MISMATCH");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.OFFICER_COMES);
    }

    @Test
    void aSwappedPortraitIsReferredOutside() {
        rig.document = Verdict.FAILED;
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        rig.time.pass(Duration.ofMillis(10));
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.mayAccept()).isFalse();
            assertThat(waiting.severity()).isEqualTo(OfficerCase.Severity.HIGH);
            assertThat(waiting.portrait()).as("the officer may look").isPresent();
            assertThat(waiting.facts()).contains(Rig.EXAMINERS_FACT);
        }
        assertThat(rig.enrolments).as("nobody is compared with it").isZero();
        rig.take();
        ends("REFERRED DOCUMENT_SUSPECT");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void anUnknownIssuerIsReferredOutside() {
        rig.document = Verdict.UNDETERMINED;
        rig.signerTrusted = false;
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        rig.time.pass(Duration.ofMillis(10));
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.portrait()).isEmpty();
        }
        ends("REFERRED DOCUMENT_UNDETERMINED");
        assertThat(rig.enrolments).isZero();
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aVisaIsAPageThatCanBeReadAndGoesToAnOfficerWithoutAskingForTheChip() {
        rig.layVisa();
        rig.await("REFER_ENTRY");
        rig.take();
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED DOCUMENT_TYPE_NOT_ELIGIBLE");
        assertThat(rig.states()).doesNotContain("CHIP_READ", "LAY_AGAIN");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void anExpiredPassportIsReferredOutside() {
        rig.lay("850101", "260421");
        rig.await("REFER_ENTRY");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.facts()).contains("expired 41 days ago");
        }
        rig.take();
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED DOCUMENT_EXPIRED");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aChildOfNineIsReferredOutside() {
        rig.lay("170101", "310101");
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED UNDER_AGE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aPassportPulledAwayMidReadAndLaidAgainCrosses() {
        rig.ending = DocumentExaminer.Ending.LOST;
        rig.layGoodPassport();
        rig.await("LAY_AGAIN");
        rig.take();
        rig.ending = DocumentExaminer.Ending.JUDGED;
        rig.time.pass(Duration.ofSeconds(2));
        rig.layGoodPassport();
        ends("CROSSED");
    }

    @Test
    void aPassportPulledAwayThreeTimesIsReferred() {
        rig.ending = DocumentExaminer.Ending.LOST;
        for (int i = 0; i < 2; i++) {
            rig.layGoodPassport();
            rig.await("CHIP_READ");
            rig.await("LAY_AGAIN");
            rig.take();
        }
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        rig.take();
        ends("REFERRED CHIP_LOST");
    }

    @Test
    void aPassportWhosePageIsReadFromItsPicturesCrosses() {
        rig.layPictured();
        ends("CROSSED");
        assertThat(rig.ocrReads).isEqualTo(2);
        assertThat(rig.prompts).doesNotContain(Prompt.LAY_AGAIN, Prompt.TURN_OVER, Prompt.PUSH_IN);
    }

    @Test
    void thePicturesAreOverwrittenAsSoonAsTheyAreRead() {
        rig.layPictured();
        rig.await("CHIP_READ");
        assertThat(rig.buffers.stream().limit(2)).hasSize(2).allMatch(Rig::allZero);
    }

    @Test
    void theWrongSideIsAnsweredByTurnItOverAndTheRightOneCrosses() {
        rig.pageIs(TestPage.blank());
        rig.layPictured();
        rig.await("TURN_OVER");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.TURN_OVER);
        rig.take();
        rig.pageIs(TestPage.read(GOOD));
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void aPageThatRunsOffTheGlassIsAnsweredByPushItIn() {
        rig.pageIs(TestPage.cutOff(GOOD));
        rig.layPictured();
        rig.await("PUSH_IN");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.PUSH_IN);
        rig.take();
        rig.pageIs(TestPage.read(GOOD));
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void anUnclearPageIsAskedForTwiceMoreAndThenAnOfficerComes() {
        rig.pageIs(TestPage.unclear(GOOD));
        for (int i = 0; i < 2; i++) {
            rig.layPictured();
            rig.await("LAY_AGAIN");
            rig.take();
        }
        rig.layPictured();
        rig.await("REFER_ENTRY");
        rig.take();
        ends("REFERRED MRZ_UNREADABLE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void everyTroubleInTurnCountsAsOneTry() {
        rig.pageIs(TestPage.blank());
        rig.layPictured();
        rig.await("TURN_OVER");
        rig.take();
        rig.pageIs(TestPage.cutOff(GOOD));
        rig.layPictured();
        rig.await("PUSH_IN");
        rig.take();
        rig.pageIs(TestPage.blank());
        rig.layPictured();
        rig.await("REFER_ENTRY");
        rig.take();
        ends("REFERRED MRZ_UNREADABLE");
    }

    @Test
    void wrongCheckDigitsInPrintAreNamedToTheOfficerAfterTheRetries() {
        rig.pageIs(TestPage.misprinted(List.of(GOOD.get(0), GOOD.get(1).replace("850101", "850102"))));
        for (int i = 0; i < 2; i++) {
            rig.layPictured();
            rig.await("LAY_AGAIN");
            rig.take();
        }
        rig.layPictured();
        rig.await("REFER_ENTRY");
        rig.take();
        ends("REFERRED MRZ_INCONSISTENT");
    }

    @Test
    void twoLightsThatDisagreeAreAnOfficersAtOnce() {
        rig.visible = Optional.of(TestPage.read(TestMrz.of("850102", "310101")));
        rig.layPictured();
        rig.await("REFER_ENTRY");
        assertThat(rig.states()).doesNotContain("LAY_AGAIN", "MRZ_READ");
        rig.take();
        ends("REFERRED PAGE_LIGHTS_DISAGREE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void anMrzThatInfraRedDoesNotShowIsAskedForTwiceMoreAndThenNamedToTheOfficer() {
        rig.infrared = Optional.of(TestPage.blank());
        for (int i = 0; i < 2; i++) {
            rig.layPictured();
            rig.await("LAY_AGAIN");
            rig.take();
        }
        rig.layPictured();
        rig.await("REFER_ENTRY");
        rig.take();
        ends("REFERRED PAGE_LIGHTS_DISAGREE");
    }

    @Test
    void aPageReaderThatBreaksIsAnUnclearPage() {
        rig.ocrFails = true;
        rig.layPictured();
        rig.await("LAY_AGAIN");
        rig.ocrFails = false;
        rig.take();
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void picturesThatComeBeforeTheTransactionWaitForIt() {
        rig.layPictured();
        rig.await("EXIT_CLOSING");
        rig.layPictured();
        rig.await("RESET");
        rig.await("FACE");
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("CROSSED");
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
    }

    @Test
    void picturesOfADocumentThatIsTakenAwayBeforeTheTransactionAreOverwritten() {
        rig.layPictured();
        rig.await("EXIT_CLOSING");
        rig.layPictured();
        rig.time.pass(Duration.ofMillis(310));
        rig.take();
        ends("CROSSED");
    }

    @Test
    void anEarlyPageIsNotTheNextDocumentsEvenWhereNobodySaidThatItWasTakenAway() {
        layEarly();
        rig.readerListener().documentPlaced();
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.everyPageWiped()).isTrue();
        rig.await("LAY_AGAIN");
        assertThat(rig.ocrReads).as("only the first traveller's pictures").isEqualTo(2);
    }

    @Test
    void anEarlyPageDoesNotOutliveTheLinkToTheReader() {
        layEarly();
        rig.readerListener().linkChanged(false);
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.everyPageWiped()).isTrue();
        rig.readerListener().linkChanged(true);
        rig.await("IDLE");
        rig.time.pass(Duration.ofSeconds(20));
        assertThat(rig.state()).as("nobody has laid a document since").isEqualTo("IDLE");
        assertThat(rig.ocrReads).isEqualTo(2);
        rig.take();
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void linesThatAReaderReadEarlyDoNotOutliveTheLinkEither() {
        rig.layPictured();
        rig.await("EXIT_CLOSING");
        rig.layGoodPassport();
        rig.time.pass(Duration.ofMillis(310));
        rig.readerListener().linkChanged(false);
        rig.readerListener().linkChanged(true);
        rig.readerListener().documentPlaced();
        rig.await("LAY_AGAIN");
    }

    @Test
    void anEarlyPageIsOverwrittenAfterTheTimeThatATransactionWaitsForOneAndAskedForAgain() {
        layEarly();
        rig.item(true);
        rig.time.pass(Duration.ofMillis(4_500));
        assertThat(rig.everyPageWiped()).isFalse();
        rig.time.pass(Duration.ofMillis(600));
        assertThat(rig.everyPageWiped()).isTrue();
        rig.item(false);
        assertThat(rig.time.until(Duration.ofSeconds(4), () -> rig.state().equals("LAY_AGAIN")))
                .as("sooner than a page that never came")
                .isTrue();
        assertThat(rig.ocrReads).isEqualTo(2);
        rig.take();
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void aPageThatWasLostOnItsWayIsAskedForAtOnce() {
        rig.readerListener().documentPlaced();
        rig.time.pass(Duration.ofMillis(10));
        rig.readerListener().pageLost();
        rig.time.pass(Duration.ofMillis(10));
        assertThat(rig.state()).isEqualTo("LAY_AGAIN");
        rig.take();
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void noMoreThanFourPagesWaitInTheMailbox() {
        for (int i = 0; i < 6; i++) {
            rig.readerListener().pagePictured(rig.pictures());
        }
        assertThat(rig.pages.stream().filter(Rig::allZero))
                .as("of the fifth and the sixth")
                .hasSize(4);
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.everyPageWiped()).isTrue();
        rig.layPictured();
        ends("CROSSED");
    }

    @Test
    void picturesWithoutADocumentAreOverwritten() {
        rig.readerListener().pagePictured(rig.pictures());
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.everyPageWiped()).isTrue();
    }

    @Test
    void picturesThatComeWhileOrAfterTheLaneIsClosedAreOverwritten() {
        rig.layPictured();
        rig.await("EXIT_CLOSING");
        rig.readerListener().documentPlaced();
        rig.time.pass(Duration.ofMillis(1));
        rig.close();
        rig.readerListener().pagePictured(rig.pictures());
        assertThat(rig.everyPageWiped()).isTrue();
    }

    @Test
    void anEarlyPageDoesNotOutliveAMailboxThatOverflowed() {
        layEarly();
        for (int i = 0; i < 1000; i++) {
            rig.item(false);
        }
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.everyPageWiped()).isTrue();
    }

    /** The next traveller lays a page while the one before is still on his way out. */
    private void layEarly() {
        rig.layPictured();
        rig.await("EXIT_CLOSING");
        rig.layPictured();
        rig.time.pass(Duration.ofMillis(310));
        assertThat(rig.everyPageWiped()).as("it waits").isFalse();
    }

    @Test
    void aPageReadWhileTheDocumentIsAlreadyLaidAgainChangesNothing() {
        rig.pageIs(TestPage.blank());
        rig.whileReading = () -> {
            rig.take();
            rig.readerListener().documentPlaced();
            rig.time.after(Duration.ofMillis(300), () -> {
                rig.pageIs(TestPage.read(GOOD));
                rig.readerListener().pagePictured(rig.pictures());
            });
        };
        rig.layPictured();
        ends("CROSSED");
        assertThat(rig.states()).doesNotContain("TURN_OVER").contains("LAY_AGAIN");
    }

    @Test
    void aSecondPictureOfTheSameLayingIsOverwrittenUnread() {
        rig.readerListener().documentPlaced();
        rig.time.pass(Duration.ofMillis(10));
        rig.readerListener().pagePictured(rig.pictures());
        rig.readerListener().pagePictured(rig.pictures());
        ends("CROSSED");
        assertThat(rig.ocrReads).isEqualTo(2);
    }

    @Test
    void aSecondPersonSlippingInIsLetOutBackwardsWithHim() {
        rig.personsIn = 2;
        rig.layGoodPassport();
        ends("RELEASED TAILGATING");
        assertThat(rig.permits).doesNotContain(Door.EXIT);
        assertThat(rig.prompts).contains(Prompt.STEP_BACK);
    }

    @Test
    void aWatchlistHitLooksLikeAnyBenignReferral() {
        rig.answer = Watchlist.Answer.HIT;
        rig.layGoodPassport();
        rig.await("HIT_OUTSIDE");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.severity()).isEqualTo(OfficerCase.Severity.CRITICAL);
            assertThat(waiting.mayAccept()).isFalse();
        }
        rig.take();
        ends("REFERRED WATCHLIST_HIT");
        List<Prompt> suspect = List.copyOf(rig.prompts);
        try (Rig benign = new Rig().ready()) {
            benign.document = Verdict.UNDETERMINED;
            benign.layGoodPassport();
            benign.await("REFER_ENTRY");
            benign.take();
            benign.await("IDLE");
            assertThat(suspect).isEqualTo(benign.prompts);
        }
    }

    @Test
    void aWatchlistThatDoesNotAnswerIsNotAClearOne() {
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        rig.layGoodPassport();
        ends("REFERRED WATCHLIST_UNAVAILABLE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aTravellerWhoDoesNotWalkInFreesTheLane() {
        rig.walksIn = false;
        rig.layGoodPassport();
        rig.await("ENTERING");
        rig.take();
        ends("ABORTED ABANDONED");
    }

    @Test
    void anExaminerThatBreaksIsAnUnreadableChip() {
        rig.examinerFails = true;
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        rig.take();
        rig.await("IDLE");
        assertThat(rig.result()).isEqualTo("REFERRED CHIP_UNREADABLE");
    }

    @Test
    void aMatcherThatBreaksIsWrittenDownAndAnOfficerLetsTheTravellerOut()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.comparerFails = true;
        rig.layGoodPassport();
        rig.await("FACE");
        rig.await("RECOVERY");
        assertThat(rig.result()).isEqualTo("ABORTED NOT_READY");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.BREAKDOWN)
                .extracting(JournalRecord::detail)
                .containsExactly("{\"part\":\"FACE_MATCHER\",\"cause\":\"IllegalStateException\"}");
        assertThat(rig.journal)
                .extracting(JournalRecord::detail)
                .noneMatch(detail -> detail.contains("presentation") || detail.contains("FaceJudged"));
        rig.await("INSPECT");
        decide(OfficerDecision.Action.REFER);
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
    }

    @Test
    void aMatcherThatBreaksBeforeTheEntryLetsNobodyIn() {
        rig.enrollingFails = true;
        rig.layGoodPassport();
        rig.await("RECOVERY");
        assertThat(rig.result()).isEqualTo("ABORTED NOT_READY");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.BREAKDOWN)
                .extracting(JournalRecord::detail)
                .containsExactly("{\"part\":\"FACE_MATCHER\",\"cause\":\"IllegalStateException\"}");
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aMatcherThatCannotOverwriteARoundClosesTheLaneAndNothingIsSaidToBeWiped() {
        rig.closingFails = true;
        rig.layGoodPassport();
        staysShutUnwiped();
    }

    @Test
    void aMatcherThatCannotForgetClosesTheLaneAndNothingIsSaidToBeWiped() {
        rig.forgettingFails = true;
        rig.layGoodPassport();
        staysShutUnwiped();
    }

    private void staysShutUnwiped() {
        rig.await("INSPECT");
        rig.take();
        rig.inside(0);
        rig.time.pass(Duration.ofMinutes(5));
        assertThat(rig.state()).isEqualTo("INSPECT");
        assertThat(rig.journal).noneMatch(entry -> entry.kind() == JournalKind.WIPED);
        assertThat(rig.journal).anyMatch(entry -> entry.detail().contains("Breakdown"));
        assertThat(rig.lane.status().openCase()).as("an officer is called").isPresent();
    }

    @Test
    void aPortraitThatNoFaceCanBeComparedWithIsReferredOutside() {
        rig.portraitUnusable = true;
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.reason()).isEqualTo(ReasonCode.PORTRAIT_UNUSABLE);
            assertThat(waiting.portrait()).as("the officer may look").isPresent();
            assertThat(waiting.checks())
                    .contains(
                            new OfficerCase.CheckLine("DOCUMENT", Verdict.SUCCESSFUL, true),
                            new OfficerCase.CheckLine("FACE", Verdict.UNDETERMINED, true));
            assertThat(waiting.mayAccept()).isFalse();
        }
        assertThatThrownBy(() -> decide(OfficerDecision.Action.ACCEPT))
                .isInstanceOf(AcceptanceNotOfferedException.class);
        rig.take();
        ends("REFERRED PORTRAIT_UNUSABLE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void withoutALivePictureNobodyIsAcceptedByEye() throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Optional.empty();
        rig.faceShown = false;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.reason()).isEqualTo(ReasonCode.FACE_NOT_CAPTURED);
            assertThat(waiting.portrait()).isPresent();
            assertThat(waiting.probe()).isEmpty();
            assertThat(waiting.mayAccept()).isFalse();
        }
        assertThatThrownBy(() -> decide(OfficerDecision.Action.ACCEPT))
                .isInstanceOf(AcceptanceNotOfferedException.class);
        decide(OfficerDecision.Action.REFER);
        ends("REFERRED FACE_NOT_CAPTURED");
        assertThat(rig.permits).doesNotContain(Door.EXIT);
    }

    @Test
    void aFaceThatWasSeenButNeverGoodEnoughMayBeAcceptedByEye()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Optional.empty();
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        assertThat(rig.lane.status().reason()).contains(ReasonCode.FACE_NOT_CAPTURED);
        decide(OfficerDecision.Action.ACCEPT);
        ends("CROSSED");
    }

    @Test
    void anOfficerIsToldTheTimeAtWhichTheLaneReallyActs() {
        try (Rig slow = new Rig(policy -> policy.with(Deadline.OFFICER, Duration.ofSeconds(60))).ready()) {
            slow.likeness = Optional.empty();
            slow.layGoodPassport();
            slow.await("FACE_MISMATCH");
            Instant promised;
            try (OfficerCase waiting = slow.lanes.openCase(Rig.LANE).orElseThrow()) {
                promised = waiting.decideBefore();
            }
            slow.await("RELEASE_OPENING");
            assertThat(slow.time.clock().instant()).isEqualTo(promised);
        }
    }

    @Test
    void aPermitOnAnOfficersWordIsWrittenDownWithWhatTheMachineFound()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        decide(OfficerDecision.Action.ACCEPT);
        ends("CROSSED");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.PERMIT)
                .extracting(JournalRecord::detail)
                .satisfiesExactly(
                        entry -> assertThat(entry).contains("\"ruling\":\"NONE\""),
                        exit -> assertThat(exit)
                                .contains(
                                        "\"FACE\":\"FAILED\"",
                                        "\"PRESENTATION_ATTACK\":\"SUCCESSFUL\"",
                                        "\"ruling\":\"ACCEPTED\""));
    }

    @Test
    void anotherComparisonInTheSameTransactionBeginsWithoutTheVerdictsAndThePictureOfTheFirst()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        rig.unsureHowMany();
        rig.time.pass(Duration.ofMillis(10));
        decide(OfficerDecision.Action.ACCEPT);
        rig.await("SINGLE_PERSON");
        rig.likeness = Optional.empty();
        rig.faceShown = false;
        rig.inside(1);
        rig.await("FACE_MISMATCH");
        try (OfficerCase waiting = rig.lanes.openCase(Rig.LANE).orElseThrow()) {
            assertThat(waiting.reason()).isEqualTo(ReasonCode.FACE_NOT_CAPTURED);
            assertThat(waiting.probe()).isEmpty();
            assertThat(waiting.checks())
                    .contains(
                            new OfficerCase.CheckLine("FACE", Verdict.UNDETERMINED, true),
                            new OfficerCase.CheckLine("PRESENTATION_ATTACK", Verdict.UNDETERMINED, true));
        }
    }

    @Test
    void aRejectedEntryPermitEndsInAnOfficersCallAndAFreeLane() {
        rig.permitsRejected = true;
        rig.layGoodPassport();
        ends("RELEASED DOOR_FAULT");
        assertThat(rig.journal).anyMatch(entry -> entry.kind() == JournalKind.OFFICER_CALLED);
    }

    @Test
    void theDoorLinkLostWithSomebodyInsideNeverResumes() {
        rig.layGoodPassport();
        rig.await("FACE");
        rig.links(false);
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.result()).isEqualTo("ABORTED DOOR_LINK_LOST");
        rig.time.pass(Duration.ofMillis(100));
        assertThat(rig.everythingWiped()).isTrue();
        rig.links(true);
        rig.move(Door.ENTRY, DoorPosition.CLOSED);
        rig.move(Door.EXIT, DoorPosition.CLOSED);
        rig.await("INSPECT");
        rig.await("IDLE");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
    }

    @Test
    void anEmergencyStopEndsEverythingAndTheLaneProvesItselfAgainAfterwards() {
        rig.layGoodPassport();
        rig.await("CHIP_READ");
        rig.doorListener().safetyChanged(Safety.ESTOP);
        rig.await("SAFETY");
        assertThat(rig.result()).isEqualTo("ABORTED SAFETY");
        rig.doorListener().safetyChanged(Safety.NORMAL);
        rig.await("IDLE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aCameraThatGoesAwayInsideIsNoReasonToLetAnybodyThrough()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Optional.empty();
        rig.layGoodPassport();
        rig.await("FACE");
        rig.cameraLink(false);
        rig.await("FACE_MISMATCH");
        assertThatThrownBy(() -> decide(OfficerDecision.Action.ACCEPT))
                .isInstanceOf(AcceptanceNotOfferedException.class);
        decide(OfficerDecision.Action.REFER);
        rig.await("RESET");
        assertThat(rig.result()).isEqualTo("REFERRED CAMERA_LINK_LOST");
        rig.cameraLink(true);
        rig.await("IDLE");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.ENTRY);
    }

    @Test
    void aCameraThatStalledWhileTheTravellerWalkedInLooksAtHimAllTheSame() {
        rig.layGoodPassport();
        rig.await("ENTERING");
        rig.captureEnds();
        rig.cameraLink(false);
        rig.cameraLink(true);
        ends("CROSSED");
        assertThat(rig.permits).containsExactly(Door.ENTRY, Door.EXIT);
    }

    @Test
    void aCaptureThatEndsTooShortlyForTheLinkToGoDownIsBegunAgain() {
        rig.layGoodPassport();
        rig.await("ENTERING");
        rig.captureEnds();
        ends("CROSSED");
    }

    @Test
    void aCaptureThatEndsBeforeTheFaceIsJudgedSendsForAnOfficerAndTheNextTravellerCrosses()
            throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Optional.empty();
        rig.layGoodPassport();
        rig.await("FACE");
        rig.captureEnds();
        rig.await("FACE_MISMATCH");
        decide(OfficerDecision.Action.REFER);
        ends("REFERRED CAMERA_LINK_LOST");
        rig.likeness = Rig.MATCH;
        rig.layGoodPassport();
        ends("CROSSED");
    }

    @Test
    void whatACaptureSaysAfterItsTransactionKeepsNoLaneOutOfService() {
        rig.layGoodPassport();
        rig.await("FACE");
        Runnable late = rig.wordsOfTheCapture();
        ends("CROSSED");
        late.run();
        rig.time.pass(Duration.ofSeconds(1));
        assertThat(rig.state()).isEqualTo("IDLE");
        assertThat(rig.lane.status().linksDown()).isEmpty();
    }

    @Test
    void whatACaptureSaysAfterItsTransactionIsNotAboutTheNextTraveller() {
        rig.layGoodPassport();
        rig.await("FACE");
        Runnable late = rig.wordsOfTheCapture();
        ends("CROSSED");
        rig.layGoodPassport();
        rig.await("FACE");
        late.run();
        ends("CROSSED");
    }

    @Test
    void aBagLeftInsideKeepsTheLaneShutUntilItIsGone() {
        rig.layGoodPassport();
        rig.await("LEAVING");
        rig.item(true);
        rig.await("INSPECT");
        assertThat(rig.result()).isEqualTo("CROSSED");
        rig.layGoodPassport();
        rig.time.pass(Duration.ofSeconds(30));
        assertThat(rig.state()).isEqualTo("INSPECT");
        rig.take();
        rig.item(false);
        rig.await("IDLE");
    }

    @Test
    void withoutAJournalNobodyIsTakenIn() {
        rig.lane.linkChanged(Link.JOURNAL, false);
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.lane.status().linksDown()).containsExactly(Link.JOURNAL);
        rig.layGoodPassport();
        rig.time.pass(Duration.ofSeconds(20));
        assertThat(rig.permits).isEmpty();
        rig.take();
        rig.lane.linkChanged(Link.JOURNAL, true);
        rig.await("IDLE");
    }

    @Test
    void aFullJournalClosesTheLane() {
        rig.journalFull = true;
        rig.layGoodPassport();
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.permits).isEmpty();
    }

    @Test
    void aDecisionOnACaseThatIsOverIsRefused() throws StaleDecisionException, AcceptanceNotOfferedException {
        rig.likeness = Rig.NO_MATCH;
        rig.layGoodPassport();
        rig.await("FACE_MISMATCH");
        UUID caseId = rig.lane.status().openCase().orElseThrow();
        rig.await("IDLE");
        OfficerDecision late = new OfficerDecision(caseId, "officer", OfficerDecision.Action.ACCEPT, "the same person");
        assertThatThrownBy(() -> rig.lanes.decide(Rig.LANE, late)).isInstanceOf(StaleDecisionException.class);
        assertThat(rig.permits).doesNotContain(Door.EXIT);
    }

    @Test
    void closingTheLaneMidwayWipesAndSaysSo() {
        rig.layGoodPassport();
        rig.await("FACE");
        rig.close();
        assertThat(rig.everythingWiped()).isTrue();
        assertThat(rig.journal.get(rig.journal.size() - 1).kind()).isIn(JournalKind.WIPED, JournalKind.EVENT);
        assertThat(rig.result()).isEqualTo("ABORTED NOT_READY");
    }

    @Test
    void theJournalHoldsNothingAboutTheTraveller() {
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.journal)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.toString()).doesNotContain("CANARY").doesNotContain("850101"));
        assertThat(rig.journal)
                .extracting(entry -> entry.kind())
                .contains(JournalKind.BEGIN, JournalKind.PERMIT, JournalKind.END, JournalKind.WIPED);
    }

    @Test
    void aListenerHearsEveryChangeOfTheLane() {
        java.util.ArrayList<String> heard = new java.util.ArrayList<>();
        try (LaneDirectory.Subscription subscription = rig.lanes.subscribe(status -> heard.add(status.state()))) {
            rig.layGoodPassport();
            ends("CROSSED");
        }
        assertThat(heard).contains("FACE", "EXIT_OPENING", "IDLE");
        assertThat(rig.lanes.lane("no such lane")).isEqualTo(Optional.empty());
    }

    @Test
    void aScreenThatBreaksFailsNobody() {
        rig.screenFails = true;
        rig.layGoodPassport();
        ends("CROSSED");
    }

    @Test
    void aWatchlistThatBreaksIsNotAClearOne() {
        rig.watchlistFails = true;
        rig.layGoodPassport();
        ends("REFERRED WATCHLIST_UNAVAILABLE");
    }

    @Test
    void aFailureInTheMailboxGivesTheTravellerUpAndTheLaneRecovers() {
        rig.layGoodPassport();
        rig.await("CHIP_READ");
        rig.lane.inMailbox(() -> {
            throw new IllegalStateException("something that must not happen");
        });
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.result()).isEqualTo("ABORTED NOT_READY");
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
        assertThat(rig.journal).anyMatch(entry -> entry.kind() == JournalKind.BREAKDOWN);
    }

    @Test
    void moreEventsThanTheMailboxHoldsGiveTheTravellerUpAndTheLaneRecovers() {
        rig.layGoodPassport();
        rig.await("CHIP_READ");
        for (int i = 0; i < 1000; i++) {
            rig.item(false);
        }
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.result()).isEqualTo("ABORTED NOT_READY");
        rig.await("IDLE");
        assertThat(rig.everythingWiped()).isTrue();
    }

    @Test
    void howGoodTheCapturesWereIsWrittenDownBesideTheJudgement() {
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.detail().contains("captures"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.detail()).isEqualTo("{\"presentation\":{},\"captures\":" + Rig.CAPTURES + "}"))
                .satisfies(entry -> assertThat(entry.transaction()).isEqualTo(transactionBegun()));
    }

    @Test
    void whatTheScreenSaidWhileTheFaceWasLookedAtIsWrittenDownThoughNobodyWasJudged() {
        rig.likeness = Optional.empty();
        rig.layGoodPassport();
        rig.await("FACE");
        rig.time.pass(Duration.ofSeconds(2));
        rig.guidance = Optional.of(Prompt.COME_CLOSER);
        rig.time.pass(Duration.ofSeconds(1));
        rig.guidance = Optional.of(Prompt.STEP_AWAY);
        rig.await("FACE_MISMATCH");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.detail().contains("prompts"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail())
                        .matches("\\{\"prompts\":\\[\\{\"prompt\":\"LOOK_HERE\",\"millis\":0},"
                                + "\\{\"prompt\":\"COME_CLOSER\",\"millis\":2\\d{3}},"
                                + "\\{\"prompt\":\"STEP_AWAY\",\"millis\":3\\d{3}}]}"))
                .satisfies(entry -> assertThat(entry.transaction()).isEqualTo(transactionBegun()));
    }

    private String transactionBegun() {
        return rig.journal.stream()
                .filter(entry -> entry.kind() == JournalKind.BEGIN)
                .findFirst()
                .orElseThrow()
                .transaction();
    }

    @Test
    void theJudgementOfAFaceIsWrittenDownWithItsModelsAndItsThreshold() {
        rig.layGoodPassport();
        ends("CROSSED");
        assertThat(rig.journal)
                .extracting(JournalRecord::detail)
                .filteredOn(detail -> detail.contains("FaceJudged"))
                .singleElement()
                .asString()
                .contains(
                        "\"falseMatchRate\":0.001",
                        "\"mostComparisons\":6",
                        "\"threshold\":1.5",
                        "\"calibration\":\"rig-pairs\"",
                        "\"name\":\"rig-embedder\",\"sha256\":\"" + "ab".repeat(32) + "\"");
    }
}
