// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of orders: what an officer's word and the button for assistance do in each stage. */
final class Orders {
    /** Somebody is on his way in or inside, and nothing has let him go on yet. */
    private static final Set<Stage> BEFORE_THE_EXIT = EnumSet.of(
            Stage.ENTRY_OPENING,
            Stage.ENTERING,
            Stage.ENTRY_CLOSING,
            Stage.SINGLE_PERSON,
            Stage.FACE,
            Stage.DECISION,
            Stage.FACE_MISMATCH,
            Stage.HELD,
            Stage.HIT_INSIDE);

    private Orders() {}

    /** What the lane is ordered to be; holds whatever else overrides the event. */
    static void follow(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.SafetyChanged changed && changed.safety() == Safety.FIRE) {
            course.mode = Mode.EVACUATION;
            course.signed = false;
        } else if (event instanceof LaneEvent.OfficerOrdered ordered) {
            course.mode = switch (ordered.order()) {
                case EVACUATE -> Mode.EVACUATION;
                case CLOSE_LANE -> course.mode == Mode.OPEN ? Mode.CLOSED : course.mode;
                case OPEN_LANE -> course.mode == Mode.CLOSED ? Mode.OPEN : course.mode;
                case HOLD, RESUME, RELEASE_BACKWARDS, ACKNOWLEDGE -> course.mode;
            };
        }
        // Whoever came in since the first look was not seen by it.
        course.signed = course.signed && course.stage == Stage.EVACUATION && empty(course);
    }

    /** Carries out what an order or the button asks for; false when the event is neither. */
    static boolean given(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.OfficerOrdered ordered) {
            ordered(course, ordered.order());
        } else if (event instanceof LaneEvent.AssistanceAsked) {
            assist(course);
        } else if (event instanceof LaneEvent.SweepSigned signature) {
            sign(course, signature.second());
        } else {
            return false;
        }
        return true;
    }

    private static void ordered(Course course, Order order) {
        switch (order) {
            case HOLD -> hold(course, ReasonCode.OFFICER_HOLD);
            case RESUME -> resume(course);
            case RELEASE_BACKWARDS -> letOut(course);
            case ACKNOWLEDGE -> attend(course);
            case EVACUATE -> {
                course.signed = false;
                evacuate(course);
            }
            // The mode has changed; the conditions follow it.
            case OPEN_LANE, CLOSE_LANE -> {}
        }
    }

    /** An officer is called wherever the traveller stands; where nothing is decided yet, nothing is decided without one. */
    private static void assist(Course course) {
        switch (course.stage) {
            case IDLE, CLOSED, TOKEN_ISSUED -> course.refer(ReasonCode.ASSISTANCE_REQUESTED);
            case LEAVING -> course.callForHelp(ReasonCode.ASSISTANCE_REQUESTED);
            // An officer was called before; behind a permitted exit the door opens in a moment.
            case FACE_MISMATCH, EXIT_OPENING -> {}
            default -> hold(course, ReasonCode.ASSISTANCE_REQUESTED);
        }
    }

    /** Before the entry the traveller is free to wait; while it stands open he is not shut in. */
    private static void hold(Course course, ReasonCode why) {
        switch (course.stage) {
            case DOC_PRESENT,
                    LAY_AGAIN,
                    TURN_OVER,
                    PUSH_IN,
                    MRZ_READ,
                    CHIP_READ,
                    DOC_AUTH,
                    PRE_DECISION,
                    TAKE_DOCUMENT,
                    TOKEN_ISSUING -> course.refer(why);
            case ENTRY_OPENING, ENTERING, ENTRY_CLOSING, ABANDONED -> course.release(why);
            case SINGLE_PERSON, FACE, DECISION, FACE_MISMATCH -> course.hold(why);
            // Nobody is on his way, an officer has him in his hands, or the exit has been permitted.
            default -> {}
        }
    }

    private static void resume(Course course) {
        if (course.stage == Stage.HELD) {
            course.reason = Optional.empty();
            course.go(Stage.SINGLE_PERSON);
        }
    }

    /** Whoever is inside and should not be, or no longer, leaves the way he came. */
    static void letOut(Course course) {
        if (BEFORE_THE_EXIT.contains(course.stage)) {
            course.ruling = Ruling.REFERRED;
            course.release(ReasonCode.OFFICER_REFERRED);
        } else if ((course.stage == Stage.INSPECT || course.stage == Stage.EVACUATION)
                && course.view.bothClosed()
                && !course.empty()) {
            course.release(ReasonCode.OFFICER_REFERRED);
        }
    }

    /** The lane waits longer for an officer who has answered, once a case (safe-state rule 8). */
    private static void attend(Course course) {
        if (!course.officerCalled || course.attended) {
            return;
        }
        course.attended = true;
        if (course.stage == Stage.FACE_MISMATCH || course.stage == Stage.HELD || course.stage == Stage.HIT_INSIDE) {
            course.stage.deadline().ifPresent(own -> course.add(new LaneAction.Arm(own, course.step)));
        }
        if (course.confinement == Confinement.UNATTENDED) {
            course.add(new LaneAction.Disarm(Deadline.CONFINEMENT));
            course.confinement = Confinement.ATTENDED;
            course.add(new LaneAction.Arm(Deadline.ATTENDED_CONFINEMENT, course.step));
        }
    }

    /** Whoever goes out through the exit may go on: the way is open. */
    private static void evacuate(Course course) {
        // The conditions lead every stage of rest there; all others are on the way out.
        if (course.stage.is(Stage.Place.OUTSIDE)) {
            course.abort(Stage.EVACUATION, ReasonCode.EVACUATION);
        } else if (BEFORE_THE_EXIT.contains(course.stage)) {
            course.release(ReasonCode.EVACUATION);
        }
        if (course.stage == Stage.EVACUATION) {
            course.callOfficer(ReasonCode.EVACUATION);
        }
    }

    /** Four eyes: the first signature stands as long as the lane stays empty. */
    private static void sign(Course course, boolean second) {
        if (course.stage != Stage.EVACUATION || !empty(course)) {
            return;
        }
        if (!second) {
            course.signed = true;
        } else if (course.signed) {
            course.signed = false;
            course.mode = Mode.OPEN;
        }
    }

    private static boolean empty(Course course) {
        return course.view.safe() && course.quiet();
    }
}
