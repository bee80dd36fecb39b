// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every value of every event, as seen from a state whose round and step are zero: 0 is timely, -1 is late. */
final class AllEvents {
    static final List<LaneEvent> EVERY = list();

    /** One for all that a lane treats alike ({@code LabelsTest} shows that it does): what the exploration walks with. */
    static final List<LaneEvent> LIST = EVERY.stream()
            .filter(event -> !late(event))
            .map(AllEvents::representative)
            .distinct()
            .toList();

    /** What comes after its round or stage is over. It must change nothing, so nothing need be walked with it. */
    static final List<LaneEvent> LATE = EVERY.stream()
            .filter(AllEvents::late)
            .map(AllEvents::representative)
            .distinct()
            .toList();

    private static boolean late(LaneEvent event) {
        return event instanceof LaneEvent.Result result
                ? result.round() < 0
                : event instanceof LaneEvent.DeadlinePassed passed && passed.step() < 0;
    }

    /**
     * What stands for an event. A door is closed or it is not; the safety mirror is normal, on fire or something else; a verdict
     * is a success, a failure or neither; links that are folded in readiness say nothing.
     */
    static LaneEvent representative(LaneEvent event) {
        if (event instanceof LaneEvent.DoorMoved moved && moved.position() != DoorPosition.CLOSED) {
            return new LaneEvent.DoorMoved(moved.door(), DoorPosition.OPEN);
        } else if (event instanceof LaneEvent.SafetyChanged changed) {
            return new LaneEvent.SafetyChanged(
                    switch (changed.safety()) {
                        case NORMAL, OBSTRUCTED -> Safety.NORMAL;
                        case FIRE -> Safety.FIRE;
                        case ESTOP, POWER_FAIL, PLC_FAULT, KEY_SWITCH -> Safety.ESTOP;
                    });
        } else if (event instanceof LaneEvent.LinkChanged changed
                && changed.link().compareTo(Link.CAMERA) > 0) {
            return new LaneEvent.LinkChanged(Link.JOURNAL, true);
        } else if (event instanceof LaneEvent.DocumentJudged judged) {
            return new LaneEvent.DocumentJudged(judged.round(), label(judged.verdict()));
        } else if (event instanceof LaneEvent.WatchlistAnswered answered) {
            return new LaneEvent.WatchlistAnswered(answered.round(), label(answered.verdict()));
        } else if (event instanceof LaneEvent.FaceJudged judged) {
            return new LaneEvent.FaceJudged(judged.round(), label(judged.verdict()), label(judged.presentation()));
        } else if (event instanceof LaneEvent.EligibilityJudged judged) {
            return new LaneEvent.EligibilityJudged(judged.round(), Exploration.label(judged.refusal()));
        } else if (event instanceof LaneEvent.TokenJudged judged) {
            return new LaneEvent.TokenJudged(judged.round(), Exploration.label(judged.refusal()));
        }
        return event;
    }

    /** Neither success nor failure is one thing to a lane, however it is called. */
    static Verdict label(Verdict verdict) {
        return verdict == Verdict.SUCCESSFUL || verdict == Verdict.FAILED ? verdict : Verdict.UNDETERMINED;
    }

    private AllEvents() {}

    private static List<LaneEvent> list() {
        List<LaneEvent> events = new ArrayList<>(List.of(
                new LaneEvent.DocumentPlaced(),
                new LaneEvent.DocumentRemoved(),
                new LaneEvent.AssistanceAsked(),
                new LaneEvent.ExitPassed(),
                new LaneEvent.Wiped(),
                new LaneEvent.Breakdown()));
        for (boolean flag : new boolean[] {true, false}) {
            events.add(new LaneEvent.OfficerDecided(flag));
            events.add(new LaneEvent.SweepSigned(flag));
            events.add(new LaneEvent.ItemChanged(flag));
            events.add(new LaneEvent.ReadinessChanged(flag));
            for (Link link : Link.values()) {
                events.add(new LaneEvent.LinkChanged(link, flag));
            }
        }
        for (Order order : Order.values()) {
            events.add(new LaneEvent.OfficerOrdered(order));
        }
        for (Safety safety : Safety.values()) {
            events.add(new LaneEvent.SafetyChanged(safety));
        }
        for (Occupancy occupancy : Occupancy.values()) {
            events.add(new LaneEvent.OccupancyChanged(occupancy));
        }
        for (Door door : Door.values()) {
            events.add(new LaneEvent.PermitRefused(door));
            events.add(new LaneEvent.PermitAccepted(door));
            for (DoorPosition position : DoorPosition.values()) {
                events.add(new LaneEvent.DoorMoved(door, position));
            }
        }
        for (int when : new int[] {0, -1}) {
            results(events, when);
            for (Deadline deadline : Deadline.values()) {
                if (when == 0 || !deadline.laneWide()) {
                    events.add(new LaneEvent.DeadlinePassed(deadline, when));
                }
            }
        }
        return List.copyOf(events);
    }

    private static void results(List<LaneEvent> events, int round) {
        events.add(new LaneEvent.PageRead(round));
        for (PageTrouble trouble : PageTrouble.values()) {
            events.add(new LaneEvent.PageUnreadable(round, trouble));
        }
        events.add(new LaneEvent.EligibilityJudged(round, Optional.empty()));
        events.add(new LaneEvent.TokenJudged(round, Optional.empty()));
        events.add(new LaneEvent.TokenJudged(round, Optional.of(ReasonCode.TOKEN_USED)));
        events.add(new LaneEvent.TokenIssued(round));
        events.add(new LaneEvent.ChipRead(round));
        events.add(new LaneEvent.ChipLost(round));
        events.add(new LaneEvent.ChipUnreadable(round));
        events.add(new LaneEvent.PortraitUnusable(round));
        events.add(new LaneEvent.ProbeSeen(round));
        for (ReasonCode refusal : ReasonCode.values()) {
            if (refusal == ReasonCode.DOCUMENT_TYPE_NOT_ELIGIBLE
                    || refusal == ReasonCode.NATIONALITY_NOT_ELIGIBLE
                    || refusal == ReasonCode.DOCUMENT_EXPIRED
                    || refusal == ReasonCode.UNDER_AGE
                    || refusal == ReasonCode.DOCUMENT_IN_USE
                    || refusal == ReasonCode.DOCUMENT_REFUSED_BEFORE
                    || refusal == ReasonCode.SECOND_DOCUMENT
                    || refusal == ReasonCode.DOCUMENT_USED_AGAIN
                    || refusal == ReasonCode.WATCHLIST_UNAVAILABLE
                    || refusal == ReasonCode.DOCUMENT_UNDETERMINED
                    || refusal == ReasonCode.NOT_READY) {
                events.add(new LaneEvent.EligibilityJudged(round, Optional.of(refusal)));
            }
        }
        for (Verdict verdict : Verdict.values()) {
            events.add(new LaneEvent.DocumentJudged(round, verdict));
            events.add(new LaneEvent.WatchlistAnswered(round, verdict));
            for (Verdict presentation : Verdict.values()) {
                events.add(new LaneEvent.FaceJudged(round, verdict, presentation));
            }
        }
    }
}
