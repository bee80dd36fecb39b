// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gatehouse.face.FaceDecision;
import org.gatehouse.face.FaceJudgement;
import org.gatehouse.face.FaceLook;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.liveness.ChallengeOutcome;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.face.liveness.Cue;
import org.gatehouse.face.liveness.CueFinding;
import org.gatehouse.face.liveness.CueOpinion;
import org.gatehouse.face.liveness.PresentationResult;
import org.gatehouse.face.liveness.PresentationVerdict;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherSessionTest {

    private static FaceComparer.Judgement judged(FaceDecision decision, PresentationVerdict presentation) {
        FaceLook look = new FaceLook(
                true,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new FaceJudgement(
                        decision,
                        new PresentationResult(
                                presentation,
                                0.875,
                                List.of(
                                        new CueFinding(Cue.SCREEN_PATTERN, 0.25, 0.1, CueOpinion.ATTACK),
                                        new CueFinding(Cue.SURROUNDINGS, 0.5, 0.5, CueOpinion.NEUTRAL)),
                                Optional.of("00ff"),
                                ChallengeOutcome.LATE,
                                0,
                                1),
                        3,
                        List.of(),
                        Rig.BASIS)));
        return MatcherSession.inWordsOfTheLane(look).judgement().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"MATCH,SUCCESSFUL", "NO_MATCH,FAILED", "UNDECIDED,UNDETERMINED"})
    void onlyAMatchIsASuccess(FaceDecision decision, Verdict verdict) {
        assertThat(judged(decision, PresentationVerdict.LIVE).face()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"LIVE,SUCCESSFUL", "SUSPECT,FAILED", "UNDETERMINED,UNDETERMINED"})
    void onlyALivingPersonIsASuccess(PresentationVerdict presentation, Verdict verdict) {
        assertThat(judged(FaceDecision.MATCH, presentation).presentation()).isEqualTo(verdict);
    }

    @Test
    void theDetailsOfAVerdictOnAPresentationAreJsonForTheJournal() throws JsonProcessingException {
        JsonNode record = new ObjectMapper()
                .readTree(judged(FaceDecision.NO_MATCH, PresentationVerdict.SUSPECT)
                        .record());
        assertThat(record.get("verdict").asText()).isEqualTo("SUSPECT");
        assertThat(record.get("score").asDouble()).isEqualTo(0.88);
        assertThat(record.get("attacks")).hasSize(1);
        assertThat(record.get("attacks").get(0).asText()).isEqualTo("SCREEN_PATTERN");
        assertThat(record.get("challenge").asText()).isEqualTo("LATE");
        assertThat(record.get("nonce").asText()).isEqualTo("00ff");
        assertThat(record.get("comparisons").asInt()).isEqualTo(3);
    }

    @Test
    void everyStepOfAChallengeAndEveryGuidanceHasAPromptOfItsOwn() {
        assertThat(Arrays.stream(ChallengeStep.values()).map(step -> shown(Optional.empty(), Optional.of(step))))
                .doesNotContain(Prompt.LOOK_HERE)
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Guidance.values()).map(guidance -> shown(Optional.of(guidance), Optional.empty())))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStepOfAChallengeIsShownInsteadOfGuidance() {
        assertThat(shown(Optional.of(Guidance.COME_CLOSER), Optional.of(ChallengeStep.TURN_LEFT)))
                .isEqualTo(Prompt.TURN_HEAD_LEFT);
    }

    private static Prompt shown(Optional<Guidance> guidance, Optional<ChallengeStep> step) {
        return MatcherSession.inWordsOfTheLane(new FaceLook(false, true, guidance, step, Optional.empty()))
                .guidance()
                .orElseThrow();
    }
}
