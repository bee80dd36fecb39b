// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.journal.JournalKind;
import org.gatehouse.gate.journal.JournalRecord;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule.Then;
import org.gatehouse.gate.recent.RecentDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lane does while a source of its decisions is away, really or for a rehearsal, in virtual time. */
class DegradedModesTest {
    private static final Duration NONE = Duration.ZERO;
    private Rig rig = new Rig();
    private Optional<Watchlist.Answer> copy = Optional.empty();
    private int copyAsked;

    @AfterEach
    void close() {
        rig.close();
    }

    private void lane(DegradedModes modes) {
        rig.close();
        Watchlist list = query -> {
            copyAsked++;
            return CompletableFuture.completedFuture(copy.orElseThrow());
        };
        rig = new Rig(
                Rig.LANE,
                new VirtualTime(),
                policy -> policy,
                parts -> Rig.with(parts, RecentDocuments.none(), modes, copy.map(answer -> list)));
        rig.ready();
    }

    private static DegradedModes row(Source source, Duration mayBeAway, Then then) {
        return DegradedModes.standard().with(source, mayBeAway, then);
    }

    private void away(Source source) {
        rig.lane.sourceChanged(source, false);
        rig.time.pass(Duration.ofMillis(1));
    }

    private void back(Source source) {
        rig.lane.sourceChanged(source, true);
        rig.time.pass(Duration.ofMillis(1));
    }

    private void rehearse(Source source, int minutes, boolean beyond) throws RehearsalRefusedException {
        rig.lanes.rehearse(Rig.LANE, new OfficerRehearsal("anna", source, Duration.ofMinutes(minutes), beyond));
        rig.time.pass(Duration.ofMillis(1));
    }

    private void crosses() {
        rig.layGoodPassport();
        rig.await("CHIP_READ");
        rig.await("IDLE");
        assertThat(rig.result()).isEqualTo("CROSSED");
    }

    private void isReferredFor(ReasonCode reason) {
        rig.permits.clear();
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        assertThat(rig.lane.status().reason()).contains(reason);
        assertThat(rig.permits).doesNotContain(Door.ENTRY);
        rig.take();
        rig.await("IDLE");
    }

    private List<String> sourceEntries() {
        return rig.journal.stream()
                .filter(entry -> entry.kind() == JournalKind.SOURCE)
                .map(JournalRecord::detail)
                .map(detail -> detail.replaceAll(",\"since\":\"[^\"]*\"", ""))
                .toList();
    }

    // One story for each consequence of each row.

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"WATCHLIST_COPY", "TRUST_STORE", "TRUST_LISTS", "CLOCK", "CONSOLE"})
    void whatMayBeAwayIsShownAndWrittenDownAndNothingElse(Source source) {
        lane(row(source, NONE, Then.CONTINUE));
        away(source);
        assertThat(rig.lane.status().degraded())
                .extracting(Degradation::source, Degradation::effect, Degradation::rehearsal)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(source, Then.CONTINUE, false));
        crosses();
        back(source);
        assertThat(rig.lane.status().degraded()).isEmpty();
        assertThat(sourceEntries())
                .containsExactly(
                        "{\"source\":\"" + source + "\",\"effect\":\"CONTINUE\"}",
                        "{\"source\":\"" + source + "\",\"effect\":\"NONE\"}");
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.BEGIN)
                .extracting(JournalRecord::detail)
                .containsExactly("{\"degraded\":[{\"source\":\"" + source + "\",\"effect\":\"CONTINUE\"}]}");
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"WATCHLIST_COPY", "TRUST_STORE", "TRUST_LISTS", "CLOCK", "CONSOLE"})
    void whatIsAnOfficersWhileItIsAwayRefersEveryTravellerOutside(Source source) {
        lane(row(source, NONE, Then.OFFICER));
        away(source);
        isReferredFor(source.reason());
        back(source);
        crosses();
    }

    @ParameterizedTest
    @EnumSource(
            value = Source.class,
            names = {"WATCHLIST_COPY", "TRUST_STORE", "TRUST_LISTS", "CLOCK", "CONSOLE"})
    void whatStopsTheLaneLetsNobodyBeginAndComesBackByItself(Source source) {
        lane(row(source, NONE, Then.STOP));
        away(source);
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.lane.status().prompt()).isEqualTo(Prompt.LANE_CLOSED);
        assertThat(rig.lane.status().stopped()).isTrue();
        rig.layGoodPassport();
        rig.time.pass(Duration.ofMinutes(1));
        assertThat(rig.lane.status().transaction()).isEmpty();
        rig.take();
        back(source);
        rig.await("IDLE");
        crosses();
    }

    @Test
    void aWatchlistThatGivesNoAnswerIsAnOfficersUntilItAnswersAgain() {
        lane(DegradedModes.standard());
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        isReferredFor(ReasonCode.WATCHLIST_UNAVAILABLE);
        assertThat(rig.lane.status().degraded())
                .extracting(Degradation::source, Degradation::effect)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Source.WATCHLIST, Then.OFFICER));
        rig.answer = Watchlist.Answer.CLEAR;
        rig.time.pass(Duration.ofSeconds(15));
        assertThat(rig.lane.status().degraded())
                .as("it was asked about nobody meanwhile")
                .isEmpty();
        crosses();
    }

    @Test
    void aWatchlistThatStopsTheLaneIsNoticedWhenItComesBack() {
        lane(row(Source.WATCHLIST, NONE, Then.STOP));
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        rig.layGoodPassport();
        rig.await("REFER_ENTRY");
        rig.take();
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.lane.status().linksDown()).containsExactly(Link.WATCHLIST);
        rig.answer = Watchlist.Answer.CLEAR;
        rig.await("IDLE");
        crosses();
    }

    @Test
    void anOfflineCopyThatThePolicyNamesAnswersForAWhileAndTheRecordSaysSo() {
        copy = Optional.of(Watchlist.Answer.CLEAR);
        lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        crosses();
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.PERMIT)
                .isNotEmpty()
                .allMatch(entry -> entry.detail().endsWith("\"watchlistFrom\":\"OFFLINE_COPY\"}"));
        assertThat(rig.journal)
                .extracting(JournalRecord::detail)
                .contains("{\"watchlistFrom\":\"OFFLINE_COPY\",\"answer\":\"CLEAR\"}");
        rig.time.pass(Duration.ofMinutes(31));
        isReferredFor(ReasonCode.WATCHLIST_UNAVAILABLE);
        rig.answer = Watchlist.Answer.CLEAR;
        rig.time.pass(Duration.ofSeconds(15));
        int before = rig.journal.size();
        crosses();
        assertThat(rig.journal.subList(before, rig.journal.size()))
                .extracting(JournalRecord::detail)
                .noneMatch(detail -> detail.contains("OFFLINE_COPY"));
    }

    @Test
    void anOfflineCopyThatThePolicyDoesNotNameAnswersNothing() {
        copy = Optional.of(Watchlist.Answer.CLEAR);
        lane(DegradedModes.standard());
        int looks = copyAsked;
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        isReferredFor(ReasonCode.WATCHLIST_UNAVAILABLE);
        assertThat(copyAsked).isLessThanOrEqualTo(looks + 1);
        assertThat(rig.journal).extracting(JournalRecord::detail).noneMatch(detail -> detail.contains("OFFLINE_COPY"));
    }

    @Test
    void aHitOfTheOfflineCopyIsAHit() {
        copy = Optional.of(Watchlist.Answer.HIT);
        lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        rig.layGoodPassport();
        rig.await("HIT_OUTSIDE");
    }

    @Test
    void anOfflineCopyThatIsItselfTooOldAnswersNothingAndIsShown() {
        copy = Optional.of(Watchlist.Answer.UNAVAILABLE);
        lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
        assertThat(rig.lane.status().degraded()).extracting(Degradation::source).containsExactly(Source.WATCHLIST_COPY);
        rig.answer = Watchlist.Answer.UNAVAILABLE;
        isReferredFor(ReasonCode.WATCHLIST_UNAVAILABLE);
    }

    @Test
    void aJournalMayWaitInMemoryForAsLongAsThePolicySays() {
        lane(row(Source.JOURNAL, Duration.ofMinutes(2), Then.STOP));
        rig.lane.linkChanged(Link.JOURNAL, false);
        crosses();
        rig.time.pass(Duration.ofMinutes(2));
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.lane.status().linksDown()).containsExactly(Link.JOURNAL);
        rig.lane.linkChanged(Link.JOURNAL, true);
        rig.await("IDLE");
    }

    @Test
    void aJournalWithoutRoomStopsTheLaneWhateverThePolicySays() {
        lane(row(Source.JOURNAL, Duration.ofMinutes(2), Then.STOP));
        rig.journalFull = true;
        rig.layGoodPassport();
        rig.await("OUT_OF_SERVICE");
    }

    @Test
    void aJournalThatGoesWhileSomebodyIsInsideLetsHimOutBackwards() {
        lane(DegradedModes.standard());
        rig.layGoodPassport();
        rig.await("FACE");
        rig.lane.linkChanged(Link.JOURNAL, false);
        rig.await("RELEASE_BACKWARDS");
        assertThat(rig.permits).doesNotContain(Door.EXIT);
    }

    @Test
    void whoeverHasBegunGoesOnWhenTheOfficerLeavesAndNobodyElseBegins() {
        lane(DegradedModes.standard());
        away(Source.CONSOLE);
        rig.time.pass(Duration.ofSeconds(59));
        rig.layGoodPassport();
        rig.await("ENTERING");
        rig.time.pass(Duration.ofSeconds(1));
        assertThat(rig.lane.status().stopped()).isTrue();
        rig.await("OUT_OF_SERVICE");
        assertThat(rig.result()).isEqualTo("CROSSED");
        back(Source.CONSOLE);
        rig.await("IDLE");
    }

    @Test
    void aTrustStoreThatIsNotThereAtAllStopsTheLaneWhateverThePolicySays() {
        lane(row(Source.TRUST_STORE, NONE, Then.CONTINUE));
        rig.lane.linkChanged(Link.TRUST_STORE, false);
        rig.await("OUT_OF_SERVICE");
    }

    // Rehearsals.

    @ParameterizedTest
    @EnumSource(Source.class)
    void aRehearsalEndsByItselfAndTheJournalSaysThatItWasOne(Source source) throws Exception {
        lane(DegradedModes.standard());
        rehearse(source, 5, true);
        assertThat(rig.lane.status().degraded()).singleElement().satisfies(one -> {
            assertThat(one.rehearsal()).isTrue();
            assertThat(one.sentence()).startsWith("REHEARSAL: ");
            assertThat(one.effect())
                    .isEqualTo(DegradedModes.standard().of(source).then());
        });
        rig.time.pass(Duration.ofMinutes(6));
        assertThat(rig.lane.status().degraded()).isEmpty();
        rig.await("IDLE");
        crosses();
        assertThat(rig.journal)
                .extracting(JournalRecord::detail)
                .contains("{\"order\":\"REHEARSAL\",\"source\":\"" + source
                        + "\",\"minutes\":5,\"beyond\":true,\"officer\":\"anna\"}");
        assertThat(sourceEntries())
                .isNotEmpty()
                .allMatch(entry -> entry.endsWith(",\"rehearsal\":true}"))
                .last()
                .asString()
                .contains("NONE");
    }

    @Test
    void aRehearsedTravellerIsReferredAsByARealOutage() throws Exception {
        lane(DegradedModes.standard());
        rehearse(Source.WATCHLIST, 5, false);
        isReferredFor(ReasonCode.WATCHLIST_UNAVAILABLE);
        assertThat(rig.journal)
                .filteredOn(entry -> entry.kind() == JournalKind.BEGIN)
                .extracting(JournalRecord::detail)
                .containsExactly(
                        "{\"degraded\":[{\"source\":\"WATCHLIST\",\"effect\":\"OFFICER\",\"rehearsal\":true}]}");
    }

    @Test
    void aRehearsalGoesThroughTheTimesOfTheTableAsAnOutageDoes() throws Exception {
        copy = Optional.of(Watchlist.Answer.CLEAR);
        lane(row(Source.WATCHLIST, Duration.ofMinutes(3), Then.STOP));
        rehearse(Source.WATCHLIST, 10, false);
        crosses();
        assertThat(rig.journal).extracting(JournalRecord::detail).anyMatch(detail -> detail.contains("OFFLINE_COPY"));
        rig.time.pass(Duration.ofMinutes(3));
        rig.await("OUT_OF_SERVICE");
        rig.time.pass(Duration.ofMinutes(8));
        rig.await("IDLE");
        crosses();
    }

    @Test
    void aHitOfTheServiceCountsWhileItsAbsenceIsRehearsed() throws Exception {
        copy = Optional.of(Watchlist.Answer.CLEAR);
        lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
        rehearse(Source.WATCHLIST, 10, false);
        rig.answer = Watchlist.Answer.HIT;
        rig.layGoodPassport();
        rig.await("HIT_OUTSIDE");
    }

    @Test
    void whatIsReallyAwayIsNotRehearsed() {
        lane(DegradedModes.standard());
        away(Source.CLOCK);
        assertThatThrownBy(() -> rehearse(Source.CLOCK, 5, false))
                .isInstanceOfSatisfying(
                        RehearsalRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RehearsalRefusedException.Why.REALLY_AWAY));
        rig.lane.linkChanged(Link.TRUST_STORE, false);
        rig.time.pass(Duration.ofMillis(1));
        assertThatThrownBy(() -> rehearse(Source.TRUST_STORE, 5, false))
                .isInstanceOfSatisfying(
                        RehearsalRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RehearsalRefusedException.Why.REALLY_AWAY));
    }

    @Test
    void aRealOutageEndsItsRehearsal() throws Exception {
        lane(row(Source.CLOCK, NONE, Then.OFFICER));
        rehearse(Source.CLOCK, 5, false);
        away(Source.CLOCK);
        assertThat(rig.lane.status().degraded()).singleElement().matches(one -> !one.rehearsal());
        rig.time.pass(Duration.ofMinutes(6));
        assertThat(rig.lane.status().degraded()).hasSize(1);
        isReferredFor(ReasonCode.NOT_READY);
    }

    @Test
    void aRehearsalIsEndedByAnOfficerAndNotBegunTwice() throws Exception {
        lane(DegradedModes.standard());
        rehearse(Source.CONSOLE, 5, false);
        assertThatThrownBy(() -> rehearse(Source.CONSOLE, 5, false))
                .isInstanceOfSatisfying(
                        RehearsalRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RehearsalRefusedException.Why.RUNNING));
        rig.lanes.endRehearsal(Rig.LANE, Source.CONSOLE, "bela");
        rig.time.pass(Duration.ofMillis(1));
        assertThat(rig.lane.status().degraded()).isEmpty();
        assertThatThrownBy(() -> rig.lanes.endRehearsal(Rig.LANE, Source.CONSOLE, "bela"))
                .isInstanceOfSatisfying(
                        RehearsalRefusedException.class,
                        refused -> assertThat(refused.why()).isEqualTo(RehearsalRefusedException.Why.NONE));
        rehearse(Source.CONSOLE, 10, false);
        rig.time.pass(Duration.ofMinutes(6));
        assertThat(rig.lane.status().degraded())
                .as("the clock of the first one ends no second one")
                .hasSize(1);
        assertThat(rig.journal)
                .extracting(JournalRecord::detail)
                .contains("{\"order\":\"END_REHEARSAL\",\"source\":\"CONSOLE\",\"officer\":\"bela\"}");
    }

    @Test
    void everyCombinationOfARehearsalIsAtLeastAsStrictAsNone() throws Exception {
        for (Source source : Source.values()) {
            for (boolean beyond : new boolean[] {true, false}) {
                for (Watchlist.Answer answer : Watchlist.Answer.values()) {
                    copy = Optional.of(Watchlist.Answer.CLEAR);
                    lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
                    rig.answer = answer;
                    boolean without = passes();
                    lane(row(Source.WATCHLIST, Duration.ofMinutes(30), Then.OFFICER));
                    rig.answer = answer;
                    rehearse(source, 30, beyond);
                    assertThat(without || !passes())
                            .as("%s %s %s", source, beyond, answer)
                            .isTrue();
                }
            }
        }
    }

    private boolean passes() {
        rig.layGoodPassport();
        rig.time.pass(Duration.ofMinutes(1));
        return rig.permits.contains(Door.EXIT);
    }
}
