// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** How a lane is built; decides which doors there are, whether a person is ever shut in, and what a good document leads to. */
public enum Topology {
    /** Two doors: the document outside, the face between them. */
    MANTRAP,
    /** One door, the exit: document and face at one stop before it. Nobody is shut in, so followers are told at the passage. */
    ONE_STEP,
    /** No door: a good document is given a token for the gates of its group. */
    KIOSK,
    /** Two doors: the token of a kiosk stands for the document, the face is looked at between the doors. */
    TOKEN_GATE;

    /** Whether a person may stand between closed doors. */
    public boolean encloses() {
        return this == MANTRAP || this == TOKEN_GATE;
    }

    /** Whether it has a door at all, and so a door controller. */
    public boolean hasDoors() {
        return this != KIOSK;
    }

    /** What a lane of this kind makes of what was reported: a door that is not there is closed, a place that is not there empty. */
    LaneView seen(LaneView view) {
        return switch (this) {
            case MANTRAP, TOKEN_GATE -> view;
            case ONE_STEP -> view.withoutEntry();
            case KIOSK -> view.withoutDoors();
        };
    }

    /** A traveller could begin: everything is there and at rest. Before one door somebody may stand already. */
    boolean calm(LaneView view) {
        return encloses() ? view.calm() : view.inService() && view.safe() && quiet(view);
    }

    /** Doors closed, nobody shut in, nothing left. */
    public boolean quiet(LaneView view) {
        return encloses() ? view.quiet() : view.bothClosed() && !view.item();
    }
}
