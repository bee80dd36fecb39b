// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gatehouse.face.FaceDecision;
import org.gatehouse.face.FaceJudgement;
import org.gatehouse.face.acquire.CaptureNote;
import org.gatehouse.face.liveness.ChallengeOutcome;
import org.gatehouse.face.liveness.Cue;
import org.gatehouse.face.liveness.CueFinding;
import org.gatehouse.face.liveness.CueOpinion;
import org.gatehouse.face.liveness.PresentationResult;
import org.gatehouse.face.liveness.PresentationVerdict;
import org.gatehouse.face.quality.QualityMeasure;
import org.junit.jupiter.api.Test;

class FaceRecordsTest {
    private static FaceJudgement judgement(CaptureNote... captures) {
        return new FaceJudgement(
                FaceDecision.NO_MATCH,
                new PresentationResult(
                        PresentationVerdict.SUSPECT,
                        0.9,
                        List.of(
                                new CueFinding(Cue.SCREEN_PATTERN, 0.25, 0.1, CueOpinion.ATTACK),
                                new CueFinding(Cue.SURROUNDINGS, Double.NaN, 0.5, CueOpinion.NEUTRAL)),
                        Optional.of("00ff"),
                        ChallengeOutcome.LATE,
                        0,
                        1),
                2,
                List.of(captures),
                Rig.BASIS);
    }

    @Test
    void aVerdictOnAPresentationIsWrittenDownWithEveryCueAndItsLimit() {
        assertThat(FaceRecords.presentation(judgement()))
                .isEqualTo(
                        "{'verdict':'SUSPECT','score':0.90,'attacks':['SCREEN_PATTERN'],'challenge':'LATE','nonce':'00ff',"
                                .concat("'comparisons':2,'cues':[")
                                .concat("{'cue':'SCREEN_PATTERN','value':0.250,'limit':0.100,'opinion':'ATTACK'},")
                                .concat("{'cue':'SURROUNDINGS','value':null,'limit':0.500,'opinion':'NEUTRAL'}]}")
                                .replace('\'', '"'));
    }

    @Test
    void aCaptureIsWrittenDownWithItsQualityAndTheMeasuresThatFailedButNoValueOfThem() {
        assertThat(FaceRecords.captures(judgement(
                        new CaptureNote(0, true, 91, List.of()),
                        new CaptureNote(260, false, 44, List.of(QualityMeasure.YAW, QualityMeasure.SHARPNESS)))))
                .isEqualTo("[{'millis':0,'compared':true,'quality':91,'failed':[]},"
                        .concat("{'millis':260,'compared':false,'quality':44,'failed':['YAW','SHARPNESS']}]")
                        .replace('\'', '"'));
    }

    @Test
    void withoutACaptureTheListIsEmpty() {
        assertThat(FaceRecords.captures(judgement())).isEqualTo("[]");
    }
}
