// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.Optional;
import org.gatehouse.face.FaceDecision;
import org.gatehouse.face.FaceJudgement;
import org.gatehouse.face.FaceLook;
import org.gatehouse.face.FaceSession;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.liveness.ChallengeStep;
import org.gatehouse.face.liveness.PresentationVerdict;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.Verdict;

/** One round of the face matcher in the words of the lane. */
final class MatcherSession implements FaceComparer.Session {
    private final FaceSession session;

    MatcherSession(FaceSession session) {
        this.session = session;
    }

    @Override
    public FaceComparer.Look look(byte[] jpeg, long nanos) {
        return inWordsOfTheLane(session.look(jpeg, nanos));
    }

    static FaceComparer.Look inWordsOfTheLane(FaceLook look) {
        Optional<Prompt> prompt =
                look.step().map(MatcherSession::prompt).or(() -> look.guidance().map(MatcherSession::prompt));
        return new FaceComparer.Look(
                look.compared(), look.face(), prompt, look.judgement().map(MatcherSession::judgement));
    }

    @Override
    public Optional<byte[]> picture() {
        return session.picture();
    }

    @Override
    public void close() {
        session.close();
    }

    private static FaceComparer.Judgement judgement(FaceJudgement judgement) {
        return new FaceComparer.Judgement(
                verdict(judgement.decision()),
                verdict(judgement.presentation().verdict()),
                FaceRecords.presentation(judgement),
                FaceRecords.captures(judgement));
    }

    private static Verdict verdict(FaceDecision decision) {
        return switch (decision) {
            case MATCH -> Verdict.SUCCESSFUL;
            case NO_MATCH -> Verdict.FAILED;
            case UNDECIDED -> Verdict.UNDETERMINED;
        };
    }

    private static Verdict verdict(PresentationVerdict presentation) {
        return switch (presentation) {
            case LIVE -> Verdict.SUCCESSFUL;
            case SUSPECT -> Verdict.FAILED;
            case UNDETERMINED -> Verdict.UNDETERMINED;
        };
    }

    private static Prompt prompt(ChallengeStep step) {
        return switch (step) {
            case TURN_LEFT -> Prompt.TURN_HEAD_LEFT;
            case TURN_RIGHT -> Prompt.TURN_HEAD_RIGHT;
            case OPEN_MOUTH -> Prompt.OPEN_MOUTH;
            case BLINK -> Prompt.BLINK;
        };
    }

    private static Prompt prompt(Guidance guidance) {
        return switch (guidance) {
            case ONE_PERSON -> Prompt.ONE_AT_A_TIME;
            case STEP_BACK -> Prompt.STEP_AWAY;
            case COME_CLOSER -> Prompt.COME_CLOSER;
            case STAND_IN_THE_MIDDLE -> Prompt.MOVE_TO_MIDDLE;
            case LOOK_AT_CAMERA -> Prompt.LOOK_HERE;
            case TAKE_OFF_SUNGLASSES -> Prompt.TAKE_OFF_GLASSES;
            case HOLD_HEAD_STRAIGHT -> Prompt.HOLD_HEAD_STRAIGHT;
            case STAND_STILL -> Prompt.HOLD_STILL;
            case OPEN_EYES -> Prompt.OPEN_EYES;
            case CLOSE_MOUTH -> Prompt.CLOSE_MOUTH;
        };
    }
}
