// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
    private static final CueFinding HEAD = new CueFinding(Cue.PARALLAX, 12, 8, CueOpinion.LIVE);
    private static final CueFinding GATE = new CueFinding(Cue.SURROUNDINGS, -0.8, -0.35, CueOpinion.LIVE);
    private static final CueFinding GLOSS = new CueFinding(Cue.HIGHLIGHTS, 0.2, 0.08, CueOpinion.HINT);
    private static final CueFinding GRID = new CueFinding(Cue.SCREEN_PATTERN, 30, 12, CueOpinion.ATTACK);
    private static final CueFinding MODEL = new CueFinding(Cue.MODEL, 0.99, 0.9, CueOpinion.LIVE);

    @Test
    void nothingIsUndetermined() {
        assertThat(unasked()).isEqualTo(PresentationVerdict.UNDETERMINED);
    }

    @Test
    void aHeadThatMovesBeforeAGateThatStandsStillIsLive() {
        assertThat(unasked(HEAD, GATE)).isEqualTo(PresentationVerdict.LIVE);
    }

    @Test
    void oneOfTheTwoIsNotEnough() {
        assertThat(unasked(HEAD)).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThat(unasked(GATE)).isEqualTo(PresentationVerdict.UNDETERMINED);
    }

    @Test
    void aHintAsksForAChallengeAndTheChallengeSettlesIt() {
        assertThat(unasked(HEAD, GATE, GLOSS)).isEqualTo(PresentationVerdict.UNDETERMINED);
        assertThat(judged(ChallengeOutcome.PASSED, PresentationPolicy.DEFAULT, true, HEAD, GATE, GLOSS))
                .isEqualTo(PresentationVerdict.LIVE);
    }

    @Test
    void noAnswerAndNoNetworkOutweighsAnAttack() {
        assertThat(judged(ChallengeOutcome.PASSED, PresentationPolicy.DEFAULT, true, HEAD, GATE, MODEL, GRID))
                .isEqualTo(PresentationVerdict.SUSPECT);
    }

    @Test
    void aWrongAnswerIsSuspectWhateverElseWasSeen() {
        assertThat(judged(ChallengeOutcome.WRONG, PresentationPolicy.DEFAULT, true, HEAD, GATE, MODEL))
                .isEqualTo(PresentationVerdict.SUSPECT);
    }

    @Test
    void whoeverWasAskedMustAnswer() {
        for (ChallengeOutcome outcome : List.of(ChallengeOutcome.RUNNING, ChallengeOutcome.LATE)) {
            assertThat(judged(outcome, PresentationPolicy.DEFAULT, true, HEAD, GATE, MODEL))
                    .isEqualTo(PresentationVerdict.UNDETERMINED);
        }
    }

    @Test
    void whereEverybodyIsAskedNothingElseIsEnough() {
        assertThat(judged(ChallengeOutcome.NONE, PresentationPolicy.DEFAULT.always(), true, HEAD, GATE, MODEL))
                .isEqualTo(PresentationVerdict.UNDETERMINED);
    }

    @Test
    void aNetworkIsEnoughOnlyWhereTheOperatorSaysSo() {
        assertThat(judged(ChallengeOutcome.NONE, PresentationPolicy.DEFAULT, true, MODEL))
                .isEqualTo(PresentationVerdict.LIVE);
        assertThat(unasked(MODEL)).isEqualTo(PresentationVerdict.UNDETERMINED);
    }

    @Test
    void theScoreLiesInTheRangeOfItsVerdictAndGrowsWithTheEvidence() {
        CueFinding faint = new CueFinding(Cue.SCREEN_PATTERN, 4, 12, CueOpinion.NEUTRAL);
        CueFinding strong = new CueFinding(Cue.SCREEN_PATTERN, 11, 12, CueOpinion.NEUTRAL);
        List<Double> scores = new ArrayList<>();
        for (PresentationVerdict verdict : List.of(PresentationVerdict.LIVE, PresentationVerdict.UNDETERMINED)) {
            scores.add(Judgement.score(verdict, List.of(faint)));
            scores.add(Judgement.score(verdict, List.of(strong)));
        }
        scores.add(Judgement.score(PresentationVerdict.SUSPECT, List.of(GRID)));
        assertThat(scores).isSorted().allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
        assertThat(scores.get(1)).isLessThan(0.3);
        assertThat(scores.get(4)).isGreaterThan(0.7);
    }

    private static PresentationVerdict unasked(CueFinding... findings) {
        return judged(ChallengeOutcome.NONE, PresentationPolicy.DEFAULT, false, findings);
    }

    private static PresentationVerdict judged(
            ChallengeOutcome outcome, PresentationPolicy policy, boolean model, CueFinding... findings) {
        return Judgement.verdict(List.of(findings), outcome, policy, model);
    }
}
