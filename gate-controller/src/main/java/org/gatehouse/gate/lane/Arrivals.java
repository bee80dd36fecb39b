// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Optional;

/** The table of events: what each stage does with what arrives. What is not named changes only what the lane sees. */
final class Arrivals {
    private final int layAgains;

    Arrivals(int layAgains) {
        this.layAgains = layAgains;
    }

    boolean arrived(Course course, LaneEvent event) {
        return switch (course.stage) {
            case DOC_PRESENT -> docPresent(course, event);
            case LAY_AGAIN, TURN_OVER, PUSH_IN -> layAgain(course, event);
            case MRZ_READ -> mrzRead(course, event);
            case CHIP_READ, DOC_AUTH -> chip(course, event);
            case PRE_DECISION -> watchlist(course, event);
            case TAKE_DOCUMENT -> watchlist(course, event);
            case TOKEN_ISSUING -> tokenIssuing(course, event) && watchlist(course, event);
            case TOKEN_ISSUED -> watchlist(course, event);
            case REFER_ENTRY, HIT_OUTSIDE -> referred(course, event);
            case ENTRY_OPENING -> refused(course, event) && watchlistInside(course, event);
            case ENTERING, ENTRY_CLOSING, SINGLE_PERSON, DECISION -> watchlistInside(course, event);
            case EXIT_OPENING -> refused(course, event);
            case TAILGATING, RELEASE_OPENING -> refused(course, event) && hitOnTheWayBack(course, event);
            case ABANDONED, RELEASE_BACKWARDS, DOOR_FAULT -> hitOnTheWayBack(course, event);
            case FACE -> face(course, event) && watchlistInside(course, event);
            case FACE_MISMATCH, HELD -> officer(course, event) && watchlistInside(course, event);
            case HIT_INSIDE -> officer(course, event);
            case INSPECT, EVACUATION -> inspector(course, event);
            case RECOVERY, OUT_OF_SERVICE, SAFETY, CLOSED, IDLE, RESET, LEAVING, EXIT_CLOSING, LOITERING -> false;
        };
    }

    private boolean docPresent(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.PageRead) {
            course.go(Stage.MRZ_READ);
            course.queried = course.round;
            course.add(new LaneAction.AskWatchlist(course.round));
            course.add(
                    course.topology == Topology.TOKEN_GATE
                            ? new LaneAction.RedeemToken(course.round)
                            : new LaneAction.JudgeEligibility(course.round));
        } else if (event instanceof LaneEvent.PageUnreadable unreadable) {
            course.unreadable(unreadable.trouble(), layAgains);
        } else if (event instanceof LaneEvent.DocumentRemoved) {
            course.unreadable(PageTrouble.NOT_CLEAR, layAgains);
        }
        return true;
    }

    private boolean layAgain(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.DocumentPlaced) {
            course.awaitPage();
        }
        return true;
    }

    private boolean mrzRead(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.DocumentRemoved) {
            course.layAgain(Stage.LAY_AGAIN, ReasonCode.CHIP_LOST, layAgains);
        } else if (course.topology == Topology.TOKEN_GATE) {
            redeemed(course, event);
        } else if (event instanceof LaneEvent.EligibilityJudged judged) {
            if (judged.refusal().isPresent()) {
                course.refer(judged.refusal().get());
            } else {
                course.verdicts = course.verdicts.withEligibility(Verdict.SUCCESSFUL);
                course.go(Stage.CHIP_READ);
                course.add(new LaneAction.InspectDocument(course.round));
            }
        }
        return watchlist(course, event);
    }

    /** A kiosk has judged eligibility and document; the watchlist is asked afresh. */
    private static void redeemed(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.PortraitUnusable) {
            course.refer(ReasonCode.PORTRAIT_UNUSABLE);
        } else if (event instanceof LaneEvent.TokenJudged judged) {
            if (judged.refusal().isPresent()) {
                course.refer(judged.refusal().get());
            } else {
                course.verdicts =
                        course.verdicts.withEligibility(Verdict.SUCCESSFUL).withDocument(Verdict.SUCCESSFUL);
                course.go(Stage.PRE_DECISION);
            }
        }
    }

    private static boolean tokenIssuing(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.TokenIssued) {
            course.go(Stage.TOKEN_ISSUED);
        }
        return true;
    }

    private boolean chip(Course course, LaneEvent event) {
        boolean reading = course.stage == Stage.CHIP_READ;
        if (event instanceof LaneEvent.ChipLost || (reading && event instanceof LaneEvent.DocumentRemoved)) {
            course.layAgain(Stage.LAY_AGAIN, ReasonCode.CHIP_LOST, layAgains);
        } else if (event instanceof LaneEvent.ChipUnreadable) {
            course.refer(ReasonCode.CHIP_UNREADABLE);
        } else if (event instanceof LaneEvent.PortraitUnusable) {
            course.refer(ReasonCode.PORTRAIT_UNUSABLE);
        } else if (reading && event instanceof LaneEvent.ChipRead) {
            course.go(Stage.DOC_AUTH);
        } else if (event instanceof LaneEvent.DocumentJudged judged) {
            course.verdicts = course.verdicts.withDocument(judged.verdict());
            course.go(Stage.PRE_DECISION);
        }
        return watchlist(course, event);
    }

    /** The first answer counts, wherever it comes; a hit always does, and at once. */
    private boolean watchlist(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.WatchlistAnswered answered) {
            if (answered.verdict() == Verdict.FAILED) {
                course.refer(ReasonCode.WATCHLIST_HIT);
            } else if (course.verdicts.watchlist() == Verdict.UNDETERMINED) {
                boolean clear = answered.verdict() == Verdict.SUCCESSFUL;
                course.verdicts = course.verdicts.withWatchlist(clear ? Verdict.SUCCESSFUL : Verdict.ABORTED);
            }
        }
        return true;
    }

    /** As {@link #watchlist}, where the site lets travellers in before the answer: a hit waits until the doors are closed. */
    private boolean watchlistInside(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.WatchlistAnswered answered) {
            if (answered.verdict() == Verdict.FAILED) {
                course.verdicts = course.verdicts.withWatchlist(Verdict.FAILED);
            } else if (course.verdicts.watchlist() == Verdict.UNDETERMINED) {
                boolean clear = answered.verdict() == Verdict.SUCCESSFUL;
                course.verdicts = course.verdicts.withWatchlist(clear ? Verdict.SUCCESSFUL : Verdict.ABORTED);
            }
        }
        return true;
    }

    /** Whoever leaves backwards is not stopped for a hit, but an officer learns of it. */
    private boolean hitOnTheWayBack(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.WatchlistAnswered answered && answered.verdict() == Verdict.FAILED) {
            course.raise(ReasonCode.WATCHLIST_HIT);
        }
        return true;
    }

    /** A hit that comes after another referral raises it, silently. */
    private boolean referred(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.DocumentRemoved || event instanceof LaneEvent.OfficerDecided) {
            course.finish(Outcome.REFERRED);
        } else if (course.stage == Stage.REFER_ENTRY
                && event instanceof LaneEvent.WatchlistAnswered answered
                && answered.verdict() == Verdict.FAILED) {
            course.raiseHit();
        }
        return true;
    }

    private boolean refused(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.PermitRefused) {
            course.doorFault(ReasonCode.DOOR_FAULT);
        }
        return true;
    }

    private boolean face(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.ProbeSeen) {
            course.probeSeen = true;
        } else if (event instanceof LaneEvent.FaceJudged judged) {
            course.verdicts = course.verdicts.withFace(judged.verdict(), judged.presentation());
            course.go(Stage.DECISION);
        }
        return true;
    }

    private boolean officer(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.OfficerDecided decided) {
            boolean allowed = course.stage == Stage.FACE_MISMATCH
                    && course.reason.map(Course::mayAccept).orElse(false);
            if (decided.accept() && allowed) {
                course.ruling = Ruling.ACCEPTED;
                course.go(Stage.DECISION);
            } else {
                course.ruling = Ruling.REFERRED;
                course.release(ReasonCode.OFFICER_REFERRED);
            }
        }
        return true;
    }

    /** Whoever is inside and should not be is let out backwards on an officer's word. */
    private boolean inspector(Course course, LaneEvent event) {
        if (event instanceof LaneEvent.OfficerDecided) {
            Orders.letOut(course);
            if (!course.topology.encloses()) {
                // He has seen to it; what can still be wrong, the lane sees by itself.
                course.reason = Optional.empty();
            }
        }
        return true;
    }
}
