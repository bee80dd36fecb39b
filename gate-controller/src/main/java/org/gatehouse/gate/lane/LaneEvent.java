// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/**
 * Everything that can happen to a lane. Results of effects carry the round in which they were asked for; deadlines carry
 * the step that armed them: whatever comes too late names a round or step that is over, and is ignored.
 */
public sealed interface LaneEvent {

    /** The result of something that the lane asked for. */
    sealed interface Result extends LaneEvent {
        /** {@link LaneState#round()} at the time of asking. */
        int round();
    }

    record DocumentPlaced() implements LaneEvent {}

    record DocumentRemoved() implements LaneEvent {}

    /** The page has an MRZ that was read with confidence and has right check digits. */
    record PageRead(int round) implements Result {}

    /** The page gave no usable MRZ. */
    record PageUnreadable(int round, PageTrouble trouble) implements Result {}

    /** The lane's rules were applied; {@code refusal} says what speaks against the document, if anything. */
    record EligibilityJudged(int round, Optional<ReasonCode> refusal) implements Result {}

    /** Every file that is needed has been read from the chip. */
    record ChipRead(int round) implements Result {}

    /** The chip left the field. */
    record ChipLost(int round) implements Result {}

    /** The chip does not answer or does not open. */
    record ChipUnreadable(int round) implements Result {}

    record DocumentJudged(int round, Verdict verdict) implements Result {}

    /** The document passed, and its portrait cannot be compared with: comes instead of {@link DocumentJudged}. */
    record PortraitUnusable(int round) implements Result {}

    /** SUCCESSFUL is clear, FAILED is a hit, anything else is no answer. */
    record WatchlistAnswered(int round, Verdict verdict) implements Result {}

    /** The first frame that was good enough to compare. */
    record ProbeSeen(int round) implements Result {}

    /** {@code presentation} is FAILED for a suspected attack (ISO/IEC 30107), UNDETERMINED where nothing is proved. */
    record FaceJudged(int round, Verdict verdict, Verdict presentation) implements Result {}

    record DoorMoved(Door door, DoorPosition position) implements LaneEvent {}

    /** Somebody went through the exit in the direction of travel. */
    record ExitPassed() implements LaneEvent {}

    /** The token of a kiosk was asked for; {@code refusal} says what speaks against it, if anything. */
    record TokenJudged(int round, Optional<ReasonCode> refusal) implements Result {}

    /** The kiosk's token has been made, and the gates of its group know it. */
    record TokenIssued(int round) implements Result {}

    /** The door controller executes the permit that is out: its door moves next. */
    record PermitAccepted(Door door) implements LaneEvent {}

    /** The door controller refused the permit that is out, or it could not be sent. */
    record PermitRefused(Door door) implements LaneEvent {}

    record OccupancyChanged(Occupancy occupancy) implements LaneEvent {}

    record ItemChanged(boolean left) implements LaneEvent {}

    record SafetyChanged(Safety safety) implements LaneEvent {}

    /** One of {@link Link#DOORS}, {@link Link#READER}, {@link Link#CAMERA}; all others are folded in readiness. */
    record LinkChanged(Link link, boolean up) implements LaneEvent {}

    /** Journal, trust store and whatever else a decision needs are there, or are not. */
    record ReadinessChanged(boolean ready) implements LaneEvent {}

    /** An officer orders something about the lane, with or without a case. */
    record OfficerOrdered(Order order) implements LaneEvent {}

    /** An officer has looked at the lane after an evacuation; {@code second} where another officer signed before him. */
    record SweepSigned(boolean second) implements LaneEvent {}

    /** The traveller asks for a person. */
    record AssistanceAsked() implements LaneEvent {}

    /** An officer decided the open case. */
    record OfficerDecided(boolean accept) implements LaneEvent {}

    record DeadlinePassed(Deadline deadline, int step) implements LaneEvent {}

    /** Every buffer of the last transaction has been overwritten and no worker holds one any more. */
    record Wiped() implements LaneEvent {}

    /** Something failed that must not fail: the transaction is given up and the lane proves itself calm again. */
    record Breakdown() implements LaneEvent {}
}
