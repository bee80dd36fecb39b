// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.document.mrz.MrzException;
import org.gatehouse.document.mrz.MrzParser;
import org.gatehouse.gate.lane.Check;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.ReasonCode;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private static Mrz passport(String state, String birth, String expiry) throws MrzException {
        return MrzParser.parse(List.of(
                "P<" + state + "SPECIMEN<<TEST" + "<".repeat(25),
                "X00000001" + "0" + state + birth + "0F" + expiry + "0" + "<".repeat(16)));
    }

    private static Optional<ReasonCode> judged(String birth, String expiry) throws MrzException {
        return Eligibility.ADULTS_WITH_PASSPORTS.judge(passport("UTO", birth, expiry), TODAY);
    }

    @Test
    void anAdultWithAValidPassportMayComeIn() throws MrzException {
        assertThat(judged("850101", "310101")).isEmpty();
    }

    @Test
    void theEighteenthBirthdayIsOldEnoughAndTheDayBeforeIsNot() throws MrzException {
        assertThat(judged("080601", "310101")).isEmpty();
        assertThat(judged("080602", "310101")).contains(ReasonCode.UNDER_AGE);
    }

    @Test
    void aPassportIsValidThroughItsLastDay() throws MrzException {
        assertThat(judged("850101", "260601")).isEmpty();
        assertThat(judged("850101", "260531")).contains(ReasonCode.DOCUMENT_EXPIRED);
    }

    @Test
    void whatIsUnknownSpeaksAgainstTheTraveller() throws MrzException {
        assertThat(judged("<<<<<<", "310101")).contains(ReasonCode.UNDER_AGE);
        assertThat(judged("850101", "<<<<<<")).contains(ReasonCode.DOCUMENT_EXPIRED);
    }

    @Test
    void otherDocumentsAndStatesAreNamedForWhatTheyAre() throws MrzException {
        Mrz mrz = passport("UTO", "850101", "310101");
        Eligibility cards = new Eligibility(Set.of("I"), Set.of(), Set.of(), 18, 0);
        Eligibility elsewhere = new Eligibility(Set.of("P"), Set.of("D"), Set.of(), 18, 0);
        Eligibility issuers = new Eligibility(Set.of("P"), Set.of("UTO"), Set.of("D"), 18, 0);
        assertThat(cards.judge(mrz, TODAY)).contains(ReasonCode.DOCUMENT_TYPE_NOT_ELIGIBLE);
        assertThat(elsewhere.judge(mrz, TODAY)).contains(ReasonCode.NATIONALITY_NOT_ELIGIBLE);
        assertThat(issuers.judge(mrz, TODAY)).contains(ReasonCode.NATIONALITY_NOT_ELIGIBLE);
    }

    @Test
    void aDocumentThatCannotHaveAChipIsEligibleNowhere() throws MrzException {
        Mrz visa = MrzParser.parse(
                List.of("V<UTOSPECIMEN<<TEST" + "<".repeat(25), "X000000010UTO8501010F3101010" + "<".repeat(16)));
        Mrz frenchCard = MrzParser.parse(
                List.of("IDFRASPECIMEN<<<<<<<<<<<<<<<<<932013", "0506932020438ZUZANNA<<TEST<2906209F3"));
        Eligibility cards = new Eligibility(Set.of("I", "P"), Set.of(), Set.of(), 0, 0);
        for (Mrz mrz : List.of(visa, frenchCard)) {
            assertThat(cards.judge(mrz, TODAY)).contains(ReasonCode.DOCUMENT_TYPE_NOT_ELIGIBLE);
            assertThat(Eligibility.ADULTS_WITH_PASSPORTS.judge(mrz, TODAY))
                    .contains(ReasonCode.DOCUMENT_TYPE_NOT_ELIGIBLE);
        }
        assertThatThrownBy(() -> new Eligibility(Set.of("P", "VN"), Set.of(), Set.of(), 18, 0))
                .hasMessage("A visa has no chip and opens no lane: leave the document codes with V out.");
    }

    @Test
    void aSiteMayAskForRemainingValidity() throws MrzException {
        Eligibility ninety = new Eligibility(Set.of("P"), Set.of(), Set.of(), 12, 90);
        assertThat(ninety.judge(passport("UTO", "850101", "260829"), TODAY)).contains(ReasonCode.DOCUMENT_EXPIRED);
        assertThat(ninety.judge(passport("UTO", "850101", "260830"), TODAY)).isEmpty();
    }

    @Test
    void aPolicyCannotDropACheck() {
        LanePolicy standard = LanePolicy.standard();
        for (Check check : LanePolicy.INDISPENSABLE) {
            Set<Check> fewer = EnumSet.copyOf(LanePolicy.INDISPENSABLE);
            fewer.remove(check);
            assertThatThrownBy(() -> withChecks(standard, fewer)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static LanePolicy withChecks(LanePolicy policy, Set<Check> checks) {
        return new LanePolicy(
                policy.eligibility(),
                checks,
                policy.deadlines(),
                policy.layAgains(),
                policy.openMax(),
                policy.countConfidence(),
                policy.topology(),
                policy.watchlistMayBePending(),
                policy.face());
    }

    @Test
    void everyDeadlineHasALengthAndNoneCanBeEndless() {
        for (Deadline deadline : Deadline.values()) {
            assertThat(LanePolicy.standard().deadline(deadline)).isPositive();
            assertThatThrownBy(() -> LanePolicy.standard().with(deadline, Duration.ofHours(1)))
                    .hasMessageContaining(deadline.name());
        }
    }
}
