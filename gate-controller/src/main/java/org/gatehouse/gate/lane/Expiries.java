// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/** The table of deadlines: what each one leads to. A deadline of a stage that is over never gets here. */
final class Expiries {
    private final int layAgains;

    Expiries(int layAgains) {
        this.layAgains = layAgains;
    }

    boolean passed(Course course, Deadline deadline) {
        return switch (deadline) {
            case RECOVERY -> recovery(course);
            case PAGE -> unread(course);
            case LAY_AGAIN -> notLaidAgain(course);
            case ELIGIBILITY -> refer(course, ReasonCode.NOT_READY);
            case CHIP -> refer(course, ReasonCode.CHIP_UNREADABLE);
            case DOCUMENT -> refer(course, ReasonCode.DOCUMENT_UNDETERMINED);
            case PRE_DECISION -> notDecided(course);
            case TAKE_DOCUMENT -> refer(course, ReasonCode.LEFT_ITEM);
            case TOKEN -> refer(course, ReasonCode.NOT_READY);
            case TOKEN_SHOWN -> finish(course, Outcome.TOKEN_ISSUED);
            case DOOR_OPENING -> doorFault(course, ReasonCode.DOOR_FAULT);
            case ENTERING -> notEntered(course);
            case DOOR_CLOSING -> doorFault(course, ReasonCode.DOOR_BLOCKED);
            case SINGLE_PERSON -> notCounted(course);
            case FACE -> face(course);
            case DECISION -> undecided(course);
            case LEAVING -> loitering(course);
            case RESET -> notReset(course);
            case REFERRAL -> finish(course, Outcome.REFERRED);
            case OFFICER, HELD -> release(course, ReasonCode.OFFICER_SILENT);
            case RELEASE -> notReleased(course);
            case LOITERING -> inspect(course, ReasonCode.LOITERING);
            case DOOR_FAULT -> faulty(course);
            case LEASE -> true;
            case CONFINEMENT, ATTENDED_CONFINEMENT -> confined(course);
            case FRESHNESS -> stale(course);
        };
    }

    private static boolean refer(Course course, ReasonCode why) {
        course.refer(why);
        return true;
    }

    private static boolean release(Course course, ReasonCode why) {
        course.release(why);
        return true;
    }

    private static boolean doorFault(Course course, ReasonCode why) {
        course.doorFault(why);
        return true;
    }

    private static boolean finish(Course course, Outcome outcome) {
        course.finish(outcome);
        return true;
    }

    private static boolean inspect(Course course, ReasonCode why) {
        course.inspect(Conditions.outcome(course), why);
        return true;
    }

    private boolean recovery(Course course) {
        if (!course.view.inService()) {
            course.abort(Stage.OUT_OF_SERVICE, Conditions.lost(course.view));
            return true;
        }
        ReasonCode why = course.reason.orElse(Conditions.disturbance(course.view));
        return inspect(course, why);
    }

    private boolean unread(Course course) {
        course.unreadable(PageTrouble.NOT_CLEAR, layAgains);
        return true;
    }

    /** Whoever took his document and left needs no officer. */
    private boolean notLaidAgain(Course course) {
        if (course.view.document() == LaneView.Glass.NOTHING) {
            return finish(course, Outcome.ABORTED);
        }
        return refer(course, course.reason.orElse(ReasonCode.CHIP_LOST));
    }

    /** The document was good: what is missing is the watchlist, or the lane is not free. */
    private boolean notDecided(Course course) {
        if (course.verdicts.watchlist() != Verdict.SUCCESSFUL) {
            return refer(course, ReasonCode.WATCHLIST_UNAVAILABLE);
        }
        return refer(course, Conditions.disturbance(course.view));
    }

    private boolean notEntered(Course course) {
        if (course.empty()) {
            course.reason = Optional.of(ReasonCode.ABANDONED);
            course.go(Stage.ABANDONED);
        } else {
            course.go(Stage.ENTRY_CLOSING);
        }
        return true;
    }

    /** An unsure count is treated as one too many. */
    private boolean notCounted(Course course) {
        if (course.empty()) {
            course.reason = Optional.of(ReasonCode.ABANDONED);
            course.go(Stage.ABANDONED);
        } else {
            course.tailgating();
        }
        return true;
    }

    private boolean face(Course course) {
        boolean compared = course.probeSeen;
        course.verdicts =
                course.verdicts.withFace(compared ? Verdict.FAILED : Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        course.askOfficer(compared ? ReasonCode.FACE_MISMATCH : ReasonCode.FACE_NOT_CAPTURED);
        return true;
    }

    private static boolean undecided(Course course) {
        boolean pending = course.verdicts.watchlist() != Verdict.SUCCESSFUL;
        return release(course, pending ? ReasonCode.WATCHLIST_UNAVAILABLE : ReasonCode.NOT_READY);
    }

    private boolean loitering(Course course) {
        if (course.reason.isEmpty()) {
            course.reason = Optional.of(ReasonCode.LOITERING);
        }
        course.go(Stage.LOITERING);
        course.callOfficer(ReasonCode.LOITERING);
        return true;
    }

    private boolean notReset(Course course) {
        if (!course.view.inService()) {
            course.abort(Stage.OUT_OF_SERVICE, Conditions.lost(course.view));
            return true;
        }
        return inspect(course, Conditions.disturbance(course.view));
    }

    /** The officer was called when the release began; he now has to come. */
    private boolean notReleased(Course course) {
        return doorFault(course, ReasonCode.DOOR_BLOCKED);
    }

    /** Tries the way out once more as long as somebody is inside. */
    private boolean faulty(Course course) {
        if (course.view.bothClosed() && !course.empty()) {
            return release(course, ReasonCode.DOOR_FAULT);
        }
        return inspect(course, ReasonCode.DOOR_FAULT);
    }

    private boolean confined(Course course) {
        course.confinement = Confinement.FREE;
        return switch (course.stage) {
            case SINGLE_PERSON, FACE, DECISION, INSPECT, EVACUATION -> release(course, ReasonCode.LOITERING);
            case FACE_MISMATCH, HELD, HIT_INSIDE -> release(course, ReasonCode.OFFICER_SILENT);
            // A deadline of its own ends these soon, or nobody is held.
            case RECOVERY,
                    OUT_OF_SERVICE,
                    SAFETY,
                    CLOSED,
                    IDLE,
                    RESET,
                    DOC_PRESENT,
                    LAY_AGAIN,
                    TURN_OVER,
                    PUSH_IN,
                    MRZ_READ,
                    CHIP_READ,
                    DOC_AUTH,
                    PRE_DECISION,
                    TAKE_DOCUMENT,
                    TOKEN_ISSUING,
                    TOKEN_ISSUED,
                    REFER_ENTRY,
                    HIT_OUTSIDE,
                    ENTRY_OPENING,
                    ENTERING,
                    ENTRY_CLOSING,
                    EXIT_OPENING,
                    LEAVING,
                    EXIT_CLOSING,
                    ABANDONED,
                    TAILGATING,
                    RELEASE_OPENING,
                    RELEASE_BACKWARDS,
                    LOITERING,
                    DOOR_FAULT -> false;
        };
    }

    /** Verdicts that are too old are no verdicts (safe-state rule 4). */
    private boolean stale(Course course) {
        course.verdicts = Verdicts.NONE;
        return switch (course.stage) {
            case DOC_PRESENT,
                    LAY_AGAIN,
                    TURN_OVER,
                    PUSH_IN,
                    MRZ_READ,
                    CHIP_READ,
                    DOC_AUTH,
                    PRE_DECISION,
                    TAKE_DOCUMENT,
                    TOKEN_ISSUING -> refer(course, ReasonCode.DOCUMENT_UNDETERMINED);
            case SINGLE_PERSON, FACE, DECISION, FACE_MISMATCH, HELD, HIT_INSIDE ->
                release(course, ReasonCode.DOCUMENT_UNDETERMINED);
            // Nothing is decided here, or has been decided already; decision() asks for the verdicts again.
            case RECOVERY,
                    OUT_OF_SERVICE,
                    SAFETY,
                    CLOSED,
                    EVACUATION,
                    IDLE,
                    RESET,
                    INSPECT,
                    TOKEN_ISSUED,
                    REFER_ENTRY,
                    HIT_OUTSIDE,
                    ENTRY_OPENING,
                    ENTERING,
                    ENTRY_CLOSING,
                    EXIT_OPENING,
                    LEAVING,
                    EXIT_CLOSING,
                    ABANDONED,
                    TAILGATING,
                    RELEASE_OPENING,
                    RELEASE_BACKWARDS,
                    LOITERING,
                    DOOR_FAULT -> false;
        };
    }
}
