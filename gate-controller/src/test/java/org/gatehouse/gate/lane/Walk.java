// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import java.util.Random;

/** Events for a random walk: any of all, at the round and step of the state or late, leaning towards what leads on. */
final class Walk {
    private Walk() {}

    /** Of several by chance mostly the one that leads furthest on: few walks get to the face otherwise. */
    static LaneEvent onwards(Random random, LaneMachine machine, LaneState state) {
        LaneEvent best = any(random, state);
        int tries = random.nextInt(4) == 0 ? 0 : 60;
        for (int i = 0; i < tries; i++) {
            LaneEvent other = any(random, state);
            if (machine.step(state, other)
                            .state()
                            .stage()
                            .compareTo(machine.step(state, best).state().stage())
                    > 0) {
                best = other;
            }
        }
        return best;
    }

    private static LaneEvent any(Random random, LaneState state) {
        return at(AllEvents.EVERY.get(random.nextInt(AllEvents.EVERY.size())), state);
    }

    /** An event of {@link AllEvents} as it would come to that state: 0 becomes timely, -1 stays late. */
    static LaneEvent at(LaneEvent event, LaneState state) {
        return moved(event, state.round(), state.queried(), state.step());
    }

    /** The other way round. */
    static LaneEvent zeroed(LaneEvent event, LaneState state) {
        if (event instanceof LaneEvent.Result result) {
            return result.round() < 0 ? event : moved(event, 0, 0, 0, true);
        } else if (event instanceof LaneEvent.DeadlinePassed passed) {
            return passed.step() < 0 ? event : new LaneEvent.DeadlinePassed(passed.deadline(), 0);
        }
        return event;
    }

    private static LaneEvent moved(LaneEvent event, int round, int queried, int step) {
        return moved(event, round, queried, step, false);
    }

    private static LaneEvent moved(LaneEvent event, int round, int queried, int step, boolean back) {
        if (event instanceof LaneEvent.DeadlinePassed passed) {
            return passed.step() == 0 ? new LaneEvent.DeadlinePassed(passed.deadline(), step) : event;
        } else if (!(event instanceof LaneEvent.Result result) || (!back && result.round() != 0)) {
            return event;
        } else if (event instanceof LaneEvent.PageRead) {
            return new LaneEvent.PageRead(round);
        } else if (event instanceof LaneEvent.PageUnreadable page) {
            return new LaneEvent.PageUnreadable(round, page.trouble());
        } else if (event instanceof LaneEvent.EligibilityJudged judged) {
            return new LaneEvent.EligibilityJudged(round, judged.refusal());
        } else if (event instanceof LaneEvent.TokenJudged judged) {
            return new LaneEvent.TokenJudged(round, judged.refusal());
        } else if (event instanceof LaneEvent.TokenIssued) {
            return new LaneEvent.TokenIssued(round);
        } else if (event instanceof LaneEvent.ChipRead) {
            return new LaneEvent.ChipRead(round);
        } else if (event instanceof LaneEvent.ChipLost) {
            return new LaneEvent.ChipLost(round);
        } else if (event instanceof LaneEvent.ChipUnreadable) {
            return new LaneEvent.ChipUnreadable(round);
        } else if (event instanceof LaneEvent.PortraitUnusable) {
            return new LaneEvent.PortraitUnusable(round);
        } else if (event instanceof LaneEvent.ProbeSeen) {
            return new LaneEvent.ProbeSeen(round);
        } else if (event instanceof LaneEvent.DocumentJudged judged) {
            return new LaneEvent.DocumentJudged(round, judged.verdict());
        } else if (event instanceof LaneEvent.WatchlistAnswered answered) {
            return new LaneEvent.WatchlistAnswered(queried, answered.verdict());
        } else if (event instanceof LaneEvent.FaceJudged judged) {
            return new LaneEvent.FaceJudged(round, judged.verdict(), judged.presentation());
        }
        throw new AssertionError("no way to move " + event);
    }
}
