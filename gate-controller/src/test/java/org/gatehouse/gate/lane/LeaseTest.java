// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A permit is out until its own door movement, its own refusal or its own end. */
class LeaseTest {
    private static final LaneMachine MACHINE = new LaneMachine(Gatekeeper.requiring(EnumSet.allOf(Check.class)), 2);
    private static final LaneEvent OPENS = new LaneEvent.DoorMoved(Door.ENTRY, DoorPosition.OPENING);
    private static final LaneEvent CLOSES = new LaneEvent.DoorMoved(Door.ENTRY, DoorPosition.CLOSED);

    private LaneState state = entryPermitted();

    @Test
    void aMovementThatNobodyAnnouncedDoesNotSpendIt() {
        after(OPENS, CLOSES);

        assertThat(state.lease()).contains(new Lease(Door.ENTRY, false));
    }

    @Test
    void theMovementAfterItsAcceptanceSpendsIt() {
        after(new LaneEvent.PermitAccepted(Door.ENTRY));
        assertThat(state.lease()).contains(new Lease(Door.ENTRY, true));

        Step moved = MACHINE.step(state, OPENS);

        assertThat(moved.state().lease()).isEmpty();
        assertThat(moved.actions()).contains(new LaneAction.Disarm(Deadline.LEASE));
    }

    @Test
    void neitherAClosedDoorNorTheOtherOneSpendsIt() {
        after(new LaneEvent.PermitAccepted(Door.ENTRY), CLOSES, new LaneEvent.DoorMoved(Door.EXIT, DoorPosition.OPEN));

        assertThat(state.lease()).contains(new Lease(Door.ENTRY, true));
    }

    @Test
    void anAnswerAboutTheOtherDoorIsNotIts() {
        after(new LaneEvent.PermitAccepted(Door.EXIT), new LaneEvent.PermitRefused(Door.EXIT));

        assertThat(state.lease()).contains(new Lease(Door.ENTRY, false));
    }

    @Test
    void itsRefusalSpendsIt() {
        after(new LaneEvent.PermitRefused(Door.ENTRY));

        assertThat(state.lease()).isEmpty();
    }

    @Test
    void itsEndSpendsItWhateverWasAnswered() {
        after(new LaneEvent.PermitAccepted(Door.ENTRY), new LaneEvent.DeadlinePassed(Deadline.LEASE, 0));

        assertThat(state.lease()).isEmpty();
    }

    /** Two permits for one door were out together when the movements under the first were told late. */
    @Test
    void whoIsLetOutGetsOnePermitAtATime() {
        after(new LaneEvent.OccupancyChanged(Occupancy.SEVERAL));
        assertThat(state.stage()).isEqualTo(Stage.TAILGATING);
        LaneState before = state;

        after(OPENS);
        Step closed = MACHINE.step(state, CLOSES);

        assertThat(state.lease()).isEqualTo(before.lease());
        assertThat(closed.actions()).noneMatch(LaneAction.PermitDoor.class::isInstance);
    }

    private void after(LaneEvent... events) {
        for (LaneEvent event : events) {
            state = MACHINE.step(state, event).state();
        }
    }

    private static LaneState entryPermitted() {
        LaneState state = MACHINE.started(Mode.OPEN);
        LaneEvent[] calm = {
            new LaneEvent.LinkChanged(Link.DOORS, true),
            new LaneEvent.LinkChanged(Link.READER, true),
            new LaneEvent.LinkChanged(Link.CAMERA, true),
            new LaneEvent.ReadinessChanged(true),
            new LaneEvent.SafetyChanged(Safety.NORMAL),
            CLOSES,
            new LaneEvent.DoorMoved(Door.EXIT, DoorPosition.CLOSED),
            new LaneEvent.ItemChanged(false),
            new LaneEvent.OccupancyChanged(Occupancy.EMPTY),
            new LaneEvent.DocumentPlaced()
        };
        for (LaneEvent event : calm) {
            state = MACHINE.step(state, event).state();
        }
        int round = state.round();
        LaneEvent[] good = {
            new LaneEvent.PageRead(round),
            new LaneEvent.WatchlistAnswered(round, Verdict.SUCCESSFUL),
            new LaneEvent.EligibilityJudged(round, Optional.empty()),
            new LaneEvent.ChipRead(round),
            new LaneEvent.DocumentJudged(round, Verdict.SUCCESSFUL)
        };
        for (LaneEvent event : good) {
            state = MACHINE.step(state, event).state();
        }
        assertThat(state.stage()).isEqualTo(Stage.ENTRY_OPENING);
        assertThat(state.lease()).contains(new Lease(Door.ENTRY, false));
        return state;
    }
}
