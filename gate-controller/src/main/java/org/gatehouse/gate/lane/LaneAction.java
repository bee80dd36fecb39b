// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/** Everything that a lane may ask of its surroundings. */
public sealed interface LaneAction {

    /** Who carries the actions out: one method for each, so that none can be forgotten. */
    interface Effects {
        void begin();

        void enter(Enter entered);

        void arm(Deadline deadline, int step);

        void disarm(Deadline deadline);

        void judgeEligibility(int round);

        void askWatchlist(int round);

        void redeemToken(int round);

        void issueToken(int round);

        void inspectDocument(int round);

        void compareFaces(int round);

        void stopComparing();

        void permit(Door door);

        void callOfficer(ReasonCode reason, boolean mayAccept);

        void dismissOfficer();

        void wipe();
    }

    /** Has this action carried out. */
    void perform(Effects effects);

    /** A transaction begins. */
    record Begin() implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.begin();
        }
    }

    /** The lane has come to a stage; an outcome is named where that ends the transaction. */
    record Enter(Stage stage, Optional<ReasonCode> reason, Optional<Outcome> outcome) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.enter(this);
        }
    }

    /** Replaces a deadline of the same class, and any other of the last stage unless it is lane-wide. */
    record Arm(Deadline deadline, int step) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.arm(deadline, step);
        }
    }

    record Disarm(Deadline deadline) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.disarm(deadline);
        }
    }

    record JudgeEligibility(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.judgeEligibility(round);
        }
    }

    record AskWatchlist(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.askWatchlist(round);
        }
    }

    /** Look for the token that a kiosk gave this document. */
    record RedeemToken(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.redeemToken(round);
        }
    }

    /** Make the token with which this traveller passes a gate of the kiosk's group, once. */
    record IssueToken(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.issueToken(round);
        }
    }

    /** Read and judge the chip; the camera starts beside it. */
    record InspectDocument(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.inspectDocument(round);
        }
    }

    /** From now on frames count: the doors are closed on exactly one person. */
    record CompareFaces(int round) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.compareFaces(round);
        }
    }

    record StopComparing() implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.stopComparing();
        }
    }

    /** Lease one opening of one door. */
    record PermitDoor(Door door) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.permit(door);
        }
    }

    record CallOfficer(ReasonCode reason, boolean mayAccept) implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.callOfficer(reason, mayAccept);
        }
    }

    record DismissOfficer() implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.dismissOfficer();
        }
    }

    /** Overwrite everything that is known about the traveller, stop every capture, and say so when it is done. */
    record Wipe() implements LaneAction {
        @Override
        public void perform(Effects effects) {
            effects.wipe();
        }
    }
}
