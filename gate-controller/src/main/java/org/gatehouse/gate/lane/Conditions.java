// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of conditions: where each stage goes as soon as what the lane sees allows or forces it. */
final class Conditions {
    private static final Set<Stage> RESTS_ELSEWHERE =
            EnumSet.of(Stage.RECOVERY, Stage.RESET, Stage.IDLE, Stage.CLOSED, Stage.INSPECT);

    /** Applies the table until nothing changes. Ends: no chain of conditions visits a stage twice without an event. */
    void settle(Course course) {
        for (int i = 0; i < Stage.values().length; i++) {
            int before = course.step;
            apply(course);
            if (course.step == before) {
                return;
            }
        }
        throw new IllegalStateException("conditions run in a circle at " + course.stage);
    }

    private boolean apply(Course course) {
        if (course.mode == Mode.EVACUATION
                && RESTS_ELSEWHERE.contains(course.stage)
                && course.view.doorsLink()
                && course.view.safe()) {
            return evacuate(course);
        }
        return switch (course.stage) {
            case RECOVERY -> calmAgain(course);
            case OUT_OF_SERVICE -> back(course, course.view.inService() && course.view.safe());
            case SAFETY -> back(course, course.view.safe());
            case CLOSED -> closed(course);
            case EVACUATION -> evacuated(course);
            case IDLE -> idle(course);
            case RESET -> calmAgain(course);
            case INSPECT -> inspected(course);
            case DOC_PRESENT, LAY_AGAIN, TURN_OVER, PUSH_IN, MRZ_READ, CHIP_READ, DOC_AUTH -> outside(course);
            case PRE_DECISION -> outside(course) || preDecision(course);
            case TAKE_DOCUMENT -> outside(course) || taken(course);
            case TOKEN_ISSUING -> outside(course);
            case TOKEN_ISSUED -> false;
            case REFER_ENTRY, HIT_OUTSIDE -> false;
            case ENTRY_OPENING -> entryOpening(course);
            case ENTERING -> entering(course);
            case ENTRY_CLOSING -> entryClosing(course);
            case SINGLE_PERSON -> enclosed(course) || hit(course) || singlePerson(course);
            case FACE -> enclosed(course) || hit(course) || face(course);
            case DECISION -> enclosed(course) || hit(course) || decision(course);
            case EXIT_OPENING -> exitOpening(course);
            case LEAVING, EXIT_CLOSING, LOITERING -> leaving(course);
            case ABANDONED -> abandoned(course);
            case TAILGATING, RELEASE_OPENING -> releaseOpening(course);
            case FACE_MISMATCH, HELD -> enclosed(course) || hit(course);
            case HIT_INSIDE -> enclosed(course);
            case RELEASE_BACKWARDS -> releasing(course);
            case DOOR_FAULT -> doorFault(course);
        };
    }

    private static boolean moveOn(Course course, Stage next) {
        course.go(next);
        return true;
    }

    /** No transaction before the lane is calm and the last traveller's data is gone (safe-state rule 6). */
    private boolean calmAgain(Course course) {
        if (course.calm() && !course.dirty && course.lease.isEmpty()) {
            course.reason = Optional.empty();
            return moveOn(course, course.mode == Mode.OPEN ? Stage.IDLE : Stage.CLOSED);
        }
        return false;
    }

    /** Whatever the lane rested for: after an evacuation two officers have to look at it. */
    private boolean evacuate(Course course) {
        course.reason = Optional.of(ReasonCode.EVACUATION);
        course.go(Stage.EVACUATION);
        course.callOfficer(ReasonCode.EVACUATION);
        return true;
    }

    private boolean evacuated(Course course) {
        if (course.mode == Mode.EVACUATION) {
            return false;
        }
        course.reason = Optional.empty();
        return moveOn(course, Stage.RECOVERY);
    }

    private boolean closed(Course course) {
        if (resting(course)) {
            return true;
        }
        return course.mode == Mode.OPEN && moveOn(course, Stage.IDLE);
    }

    /** Where the last traveller's data could not be overwritten, an officer stays called. */
    private boolean inspected(Course course) {
        boolean followers = !course.topology.encloses() && course.reason.equals(Optional.of(ReasonCode.TAILGATING));
        if (!course.quiet() || course.dirty || followers) {
            return false;
        }
        course.reason = Optional.empty();
        return moveOn(course, Stage.RESET);
    }

    private boolean back(Course course, boolean possible) {
        return possible && moveOn(course, Stage.RECOVERY);
    }

    /** What ends the rest of a calm lane. */
    private boolean resting(Course course) {
        if (!course.view.inService()) {
            course.abort(Stage.OUT_OF_SERVICE, lost(course.view));
            return true;
        }
        if (!course.calm()) {
            course.abort(Stage.RECOVERY, disturbance(course.view));
            return true;
        }
        return false;
    }

    private boolean idle(Course course) {
        if (resting(course)) {
            return true;
        }
        if (course.mode != Mode.OPEN) {
            return moveOn(course, Stage.CLOSED);
        }
        if (course.view.document() == LaneView.Glass.NEW_DOCUMENT) {
            course.begin();
            return true;
        }
        return false;
    }

    private boolean outside(Course course) {
        if (!course.view.inService()) {
            course.abort(Stage.OUT_OF_SERVICE, lost(course.view));
            return true;
        }
        return false;
    }

    static ReasonCode lost(LaneView view) {
        if (!view.doorsLink()) {
            return ReasonCode.DOOR_LINK_LOST;
        } else if (!view.readerLink()) {
            return ReasonCode.READER_LINK_LOST;
        }
        return view.cameraLink() ? ReasonCode.NOT_READY : ReasonCode.CAMERA_LINK_LOST;
    }

    static ReasonCode disturbance(LaneView view) {
        if (!view.bothClosed()) {
            return ReasonCode.DOOR_FAULT;
        } else if (view.occupancy() != Occupancy.EMPTY) {
            return ReasonCode.LOITERING;
        }
        return view.item() ? ReasonCode.LEFT_ITEM : ReasonCode.NOT_READY;
    }

    /** The watchlist may still be pending; every other answer is there. */
    private boolean preDecision(Course course) {
        Verdicts verdicts = course.verdicts;
        if (course.entryMayOpen() && !course.topology.encloses()) {
            return moveOn(course, Stage.TAKE_DOCUMENT);
        } else if (course.entryMayOpen()) {
            course.permit(Door.ENTRY);
            return moveOn(course, Stage.ENTRY_OPENING);
        } else if (verdicts.document() == Verdict.FAILED) {
            course.refer(ReasonCode.DOCUMENT_SUSPECT);
        } else if (verdicts.document() != Verdict.SUCCESSFUL) {
            course.refer(ReasonCode.DOCUMENT_UNDETERMINED);
        } else if (verdicts.watchlist() != Verdict.SUCCESSFUL && verdicts.watchlist() != Verdict.UNDETERMINED) {
            course.refer(ReasonCode.WATCHLIST_UNAVAILABLE);
        }
        return true;
    }

    /** Where no entry door stands between reader and camera, the document is taken first. */
    private boolean taken(Course course) {
        if (course.view.document() == LaneView.Glass.KNOWN_DOCUMENT) {
            return false;
        } else if (course.topology == Topology.KIOSK) {
            course.add(new LaneAction.IssueToken(course.round));
            return moveOn(course, Stage.TOKEN_ISSUING);
        }
        return moveOn(course, Stage.SINGLE_PERSON);
    }

    private boolean entryOpening(Course course) {
        if (course.view.occupancy() == Occupancy.SEVERAL) {
            course.tailgating();
        } else if (!course.view.exitClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
        } else if (!course.view.entryClosed()) {
            course.go(Stage.ENTERING);
        }
        return true;
    }

    private boolean entering(Course course) {
        if (passageBroken(course)) {
            return true;
        } else if (course.view.entryClosed()) {
            return moveOn(course, Stage.ENTRY_CLOSING);
        } else if (course.view.occupancy() == Occupancy.ONE
                && course.view.document() != LaneView.Glass.KNOWN_DOCUMENT) {
            return moveOn(course, Stage.ENTRY_CLOSING);
        }
        return false;
    }

    private boolean entryClosing(Course course) {
        if (passageBroken(course) || !course.view.entryClosed()) {
            return true;
        } else if (course.empty()) {
            course.reason = Optional.of(ReasonCode.ABANDONED);
            return moveOn(course, Stage.ABANDONED);
        } else if (course.view.document() == LaneView.Glass.KNOWN_DOCUMENT) {
            course.release(ReasonCode.LEFT_ITEM);
            return true;
        }
        return moveOn(course, Stage.SINGLE_PERSON);
    }

    /** A second person, or the exit moving on its own, while the entry is open. */
    private boolean passageBroken(Course course) {
        if (course.view.occupancy() == Occupancy.SEVERAL) {
            course.tailgating();
            return true;
        } else if (!course.view.exitClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
            return true;
        }
        return false;
    }

    /** While doors are to be closed: nobody else inside, and no door moves. */
    private boolean enclosed(Course course) {
        if (course.view.occupancy() == Occupancy.SEVERAL) {
            course.tailgating();
            return true;
        } else if (!course.view.bothClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
            return true;
        }
        return false;
    }

    /** A watchlist that answered late, between closed doors. */
    private boolean hit(Course course) {
        if (course.verdicts.watchlist() != Verdict.FAILED) {
            return false;
        }
        course.hitInside();
        return true;
    }

    private boolean singlePerson(Course course) {
        if (course.view.occupancy() != Occupancy.ONE) {
            return false;
        } else if (!course.view.cameraLink()) {
            course.askOfficer(ReasonCode.CAMERA_LINK_LOST);
            return true;
        }
        course.round++;
        course.go(Stage.FACE);
        course.add(new LaneAction.CompareFaces(course.round));
        return true;
    }

    /** What was seen while the count was unsure does not count. */
    private boolean recount(Course course) {
        if (course.view.occupancy() == Occupancy.ONE) {
            return false;
        }
        course.verdicts = course.verdicts.withFace(Verdict.UNDETERMINED, Verdict.UNDETERMINED);
        course.ruling = Ruling.NONE;
        course.reason = Optional.empty();
        return moveOn(course, Stage.SINGLE_PERSON);
    }

    private boolean face(Course course) {
        if (!recount(course) && !course.view.cameraLink()) {
            course.askOfficer(ReasonCode.CAMERA_LINK_LOST);
        }
        return true;
    }

    private boolean decision(Course course) {
        if (recount(course)) {
            return true;
        } else if (course.exitMayOpen()) {
            course.reason = Optional.empty();
            course.permit(Door.EXIT);
            return moveOn(course, Stage.EXIT_OPENING);
        }
        Verdict face = course.state().verdict(Check.FACE);
        Verdict presentation = course.state().verdict(Check.PRESENTATION_ATTACK);
        if (presentation == Verdict.FAILED) {
            course.askOfficer(ReasonCode.PRESENTATION_ATTACK_SUSPECTED);
        } else if (face == Verdict.FAILED) {
            course.askOfficer(ReasonCode.FACE_MISMATCH);
        } else if (face != Verdict.SUCCESSFUL) {
            course.askOfficer(ReasonCode.FACE_NOT_CAPTURED);
        } else if (presentation != Verdict.SUCCESSFUL) {
            course.askOfficer(ReasonCode.PRESENTATION_UNDETERMINED);
        } else if (course.verdicts.watchlist() == Verdict.ABORTED) {
            course.release(ReasonCode.WATCHLIST_UNAVAILABLE);
        }
        return true;
    }

    private boolean exitOpening(Course course) {
        if (course.topology.encloses() && course.view.occupancy() == Occupancy.SEVERAL) {
            course.tailgating();
        } else if (!course.view.entryClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
        } else if (!course.view.exitClosed()) {
            course.verdicts = Verdicts.NONE;
            course.ruling = Ruling.NONE;
            course.go(Stage.LEAVING);
        }
        return true;
    }

    /** Behind one door the next traveller may stand already: only who went through it counts. */
    private boolean passing(Course course) {
        if (course.view.exitClosed() && course.passed > 1) {
            course.inspect(Outcome.CROSSED, ReasonCode.TAILGATING);
        } else if (course.view.exitClosed() && course.passed == 0) {
            course.reason = Optional.of(ReasonCode.ABANDONED);
            course.finish(Outcome.ABORTED);
        } else if (course.view.exitClosed() && course.view.item()) {
            course.inspect(Outcome.CROSSED, ReasonCode.LEFT_ITEM);
        } else if (course.view.exitClosed()) {
            course.finish(Outcome.CROSSED);
        } else if (course.passed > 0 && course.stage == Stage.LEAVING) {
            course.go(Stage.EXIT_CLOSING);
        }
        return true;
    }

    private boolean leaving(Course course) {
        if (!course.topology.encloses()) {
            return passing(course);
        }
        if (!course.view.entryClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
        } else if (course.view.exitClosed() && !course.empty()) {
            course.release(ReasonCode.LOITERING);
        } else if (course.view.exitClosed() && course.view.item()) {
            course.inspect(Outcome.CROSSED, ReasonCode.LEFT_ITEM);
        } else if (course.view.exitClosed()) {
            course.finish(Outcome.CROSSED);
        } else if (course.empty() && course.stage != Stage.EXIT_CLOSING) {
            course.go(Stage.EXIT_CLOSING);
        }
        return true;
    }

    private boolean abandoned(Course course) {
        if (!course.view.exitClosed()) {
            course.doorFault(ReasonCode.DOOR_FAULT);
        } else if (course.view.entryClosed() && course.empty()) {
            course.finish(Outcome.ABORTED);
        } else if (course.view.entryClosed()) {
            course.release(ReasonCode.ABANDONED);
        }
        return true;
    }

    /** The exit may still be opening on a permit that went out before: then the entry has to wait. */
    private boolean releaseOpening(Course course) {
        if (!course.view.entryClosed()) {
            return moveOn(course, Stage.RELEASE_BACKWARDS);
        } else if (course.view.exitClosed() && course.lease.isEmpty()) {
            if (course.empty()) {
                leftBackwards(course);
            } else {
                course.permit(Door.ENTRY);
            }
        }
        return true;
    }

    private boolean releasing(Course course) {
        if (course.view.bothClosed() && course.empty()) {
            leftBackwards(course);
        } else if (course.view.bothClosed()) {
            course.go(Stage.RELEASE_OPENING);
        }
        return true;
    }

    /** Whoever asked for a person, or is held, waits for him outside. */
    private static void leftBackwards(Course course) {
        Optional<ReasonCode> waits =
                course.reason.filter(why -> why == ReasonCode.ASSISTANCE_REQUESTED || why == ReasonCode.OFFICER_HOLD);
        if (waits.isPresent() && course.open && !course.view.item()) {
            course.refer(waits.get());
        } else if (course.view.item()) {
            course.inspect(outcome(course), ReasonCode.LEFT_ITEM);
        } else {
            course.finish(outcome(course));
        }
    }

    static Outcome outcome(Course course) {
        return course.ruling == Ruling.REFERRED ? Outcome.REFERRED : Outcome.RELEASED;
    }

    private boolean doorFault(Course course) {
        if (course.view.bothClosed() && course.empty() && course.lease.isEmpty()) {
            leftBackwards(course);
        }
        return true;
    }
}
