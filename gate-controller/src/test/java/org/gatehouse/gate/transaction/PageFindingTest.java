// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.gate.lane.PageTrouble;
import org.junit.jupiter.api.Test;

class PageFindingTest {
    private static final List<String> GOOD = TestMrz.of("850101", "310101");
    private static final List<String> OTHER = TestMrz.of("850102", "310101");
    private static final List<String> WRONG = List.of(GOOD.get(0), GOOD.get(1).replace("850101", "850102"));

    @Test
    void bothLightsAlikeAreUsed() {
        uses(TestPage.read(GOOD), TestPage.read(GOOD));
    }

    @Test
    void oneLightIsEnoughWhereTheReaderHasNoOther() {
        uses(TestPage.read(GOOD), null);
        uses(null, TestPage.read(GOOD));
    }

    @Test
    void theOtherLightHelpsWhereOneIsNotClearAndSaysTheSame() {
        uses(TestPage.unclear(GOOD), TestPage.read(GOOD));
        uses(TestPage.read(GOOD), TestPage.unclear(GOOD));
    }

    @Test
    void theOtherLightDoesNotHelpWhereTheUnclearOneSaysSomethingElse() {
        troubled(TestPage.unclear(OTHER), TestPage.read(GOOD), PageTrouble.NOT_CLEAR);
        troubled(TestPage.read(GOOD), TestPage.unclear(OTHER), PageTrouble.NOT_CLEAR);
        troubled(TestPage.cutOff(OTHER), TestPage.read(GOOD), PageTrouble.CUT_OFF);
    }

    @Test
    void oneCharacterThatIsAlteredInVisibleLightOnlyIsNeverUsed() {
        List<String> altered = List.of(GOOD.get(0).replace("CANARY", "CANARV"), GOOD.get(1));
        assertThat(altered).isNotEqualTo(GOOD);
        troubled(TestPage.unclear(GOOD), TestPage.read(altered), PageTrouble.NOT_CLEAR);
        troubled(TestPage.read(GOOD), TestPage.read(altered), PageTrouble.LIGHTS_DISAGREE);
    }

    @Test
    void anotherFormatOrAnotherLengthInTheOtherLightIsADifference() {
        troubled(TestPage.unclear(List.of(GOOD.get(0))), TestPage.read(GOOD), PageTrouble.NOT_CLEAR);
        troubled(TestPage.unclear(MrzFormat.MRVA, GOOD), TestPage.read(GOOD), PageTrouble.NOT_CLEAR);
        troubled(TestPage.read(MrzFormat.MRVA, GOOD), TestPage.read(GOOD), PageTrouble.LIGHTS_DISAGREE);
    }

    @Test
    void whatOneLightShowsOfNoMrzAtAllIsNoDifference() {
        uses(TestPage.read(GOOD), TestPage.blank());
        uses(TestPage.read(GOOD), PageOcr.Sight.NONE);
    }

    @Test
    void whatIsNotAcceptedIsNeverUsedHoweverRightItsCheckDigitsAre() {
        troubled(TestPage.unclear(GOOD), TestPage.unclear(GOOD), PageTrouble.NOT_CLEAR);
        troubled(TestPage.unclear(GOOD), null, PageTrouble.NOT_CLEAR);
    }

    @Test
    void acceptedReadingsThatDifferDisagreeWhicheverIsRight() {
        troubled(TestPage.read(GOOD), TestPage.read(OTHER), PageTrouble.LIGHTS_DISAGREE);
        troubled(TestPage.read(GOOD), TestPage.misprinted(WRONG), PageTrouble.LIGHTS_DISAGREE);
        troubled(TestPage.misprinted(WRONG), TestPage.read(GOOD), PageTrouble.LIGHTS_DISAGREE);
    }

    @Test
    void anMrzThatIsAbsentInInfraRedIsNotUsed() {
        troubled(TestPage.blank(), TestPage.read(GOOD), PageTrouble.NOT_IN_INFRARED);
    }

    @Test
    void anInfraRedPictureThatIsNoneSaysNothingAboutTheInk() {
        uses(PageOcr.Sight.NONE, TestPage.read(GOOD));
    }

    @Test
    void wrongCheckDigitsInPrintAreReported() {
        troubled(TestPage.misprinted(WRONG), TestPage.misprinted(WRONG), PageTrouble.INCONSISTENT);
        troubled(TestPage.misprinted(WRONG), TestPage.blank(), PageTrouble.INCONSISTENT);
    }

    @Test
    void checkDigitsAreReckonedAgainWhateverThePageReaderSaysOfThem() {
        troubled(TestPage.read(WRONG), TestPage.read(WRONG), PageTrouble.INCONSISTENT);
    }

    @Test
    void nothingInAnyLightIsTheWrongSide() {
        troubled(TestPage.blank(), TestPage.blank(), PageTrouble.NO_MRZ);
        troubled(null, TestPage.blank(), PageTrouble.NO_MRZ);
    }

    @Test
    void aPictureThatIsNoneIsNotTheWrongSide() {
        troubled(PageOcr.Sight.NONE, PageOcr.Sight.NONE, PageTrouble.NOT_CLEAR);
        troubled(PageOcr.Sight.NONE, TestPage.blank(), PageTrouble.NOT_CLEAR);
    }

    @Test
    void linesThatReachTheEdgeAreCutOff() {
        troubled(TestPage.cutOff(GOOD), TestPage.cutOff(GOOD), PageTrouble.CUT_OFF);
        troubled(TestPage.blank(), TestPage.cutOff(GOOD), PageTrouble.CUT_OFF);
    }

    @Test
    void linesOfAReaderThatReadsByItselfAreJudgedByTheirCheckDigits() {
        assertThat(PageFinding.of(GOOD).mrz()).isPresent();
        assertThat(PageFinding.of(WRONG).trouble()).contains(PageTrouble.NOT_CLEAR);
        assertThat(PageFinding.of(List.of("P<UTO")).trouble()).contains(PageTrouble.NOT_CLEAR);
    }

    @Test
    void itsTextHoldsNothingOfTheTraveller() {
        assertThat(PageFinding.of(GOOD).toString()).isEqualTo("PageFinding[read]");
    }

    private static void uses(PageOcr.Sight infrared, PageOcr.Sight visible) {
        PageFinding finding = PageFinding.of(Optional.ofNullable(infrared), Optional.ofNullable(visible));
        assertThat(finding.trouble()).isEmpty();
        assertThat(finding.mrz())
                .hasValueSatisfying(mrz -> assertThat(mrz.documentNumber()).isEqualTo("X00CANARY"));
    }

    private static void troubled(PageOcr.Sight infrared, PageOcr.Sight visible, PageTrouble expected) {
        PageFinding finding = PageFinding.of(Optional.ofNullable(infrared), Optional.ofNullable(visible));
        assertThat(finding.trouble()).contains(expected);
        assertThat(finding.mrz()).isEmpty();
    }
}
