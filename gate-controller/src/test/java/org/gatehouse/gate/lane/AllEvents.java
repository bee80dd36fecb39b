// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every value of every event, as seen from a state whose round and step are zero: 0 is timely, -1 is late. */
final class AllEvents {
    static final List<LaneEvent> LIST = list();

    private AllEvents() {}

    private static List<LaneEvent> list() {
        List<LaneEvent> events = new ArrayList<>(List.of(
                new LaneEvent.DocumentPlaced(),
                new LaneEvent.DocumentRemoved(),
                new LaneEvent.AssistanceAsked(),
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
            for (DoorPosition position : DoorPosition.values()) {
                events.add(new LaneEvent.DoorMoved(door, position));
            }
        }
        for (int when : new int[] {0, -1}) {
            results(events, when);
            for (Deadline deadline : Deadline.values()) {
                events.add(new LaneEvent.DeadlinePassed(deadline, when));
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
