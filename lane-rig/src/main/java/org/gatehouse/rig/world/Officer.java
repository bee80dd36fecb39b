// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.world;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.gate.transaction.AcceptanceNotOfferedException;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.gate.transaction.OfficerCase;
import org.gatehouse.gate.transaction.OfficerDecision;
import org.gatehouse.gate.transaction.SignatureRefusedException;
import org.gatehouse.gate.transaction.StaleDecisionException;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.plan.OfficerHabit;
import org.gatehouse.sim.gate.DoorSide;
import org.gatehouse.sim.gate.HandPush;
import org.jspecify.annotations.Nullable;

/** The officer at the console: decides what he is asked, and walks over where that does not help. */
public final class Officer {
    private static final long TICK_MILLIS = 1_000;
    private static final long WALKS_OVER_MILLIS = 20_000;
    private static final long SECOND_LOOK_MILLIS = 3_000;
    private static final long LENDS_A_HAND_MILLIS = 50_000;
    private static final Set<String> CALM = EnumSet.of(
                    org.gatehouse.gate.lane.Stage.IDLE,
                    org.gatehouse.gate.lane.Stage.DOC_PRESENT,
                    org.gatehouse.gate.lane.Stage.CHIP_READ)
            .stream()
            .map(Enum::name)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());

    private final Stage stage;
    private final Ground ground;
    private final Chance chance;
    private Set<OfficerHabit> habits = Set.of();
    private @Nullable Traveller traveller;
    private @Nullable UUID seen;
    private String state = "";
    private long unchangedSince;

    public Officer(Stage stage, Chance chance) {
        this.stage = stage;
        this.ground = stage.ground();
        this.chance = chance;
    }

    /** Begins his watch. */
    public void begin() {
        ground.clock().after(TICK_MILLIS, () -> {
            look();
            begin();
        });
    }

    /** From now on chance is that. */
    public void chance(Chance next) {
        chance.goOnAs(next);
    }

    /** Another traveller comes. */
    public void attend(Traveller next, Set<OfficerHabit> how) {
        traveller = next;
        habits = how;
    }

    /** The console shows something new. */
    public void shown(LaneStatus status) {
        if (!status.state().equals(state)) {
            state = status.state();
            unchangedSince = now();
        }
        Optional<UUID> open = status.openCase();
        if (open.isPresent() && !open.get().equals(seen)) {
            seen = open.get();
            UUID which = open.get();
            if (!habits.contains(OfficerHabit.SILENT)) {
                boolean late = habits.contains(OfficerHabit.LATE);
                ground.clock()
                        .after(
                                late ? chance.between(15_000, 60_000) : chance.between(1_500, 7_000),
                                () -> decide(which));
            }
        }
    }

    private void decide(UUID which) {
        stage.console().flatMap(lanes -> lanes.openCase("lane-1")).ifPresent(shown -> {
            try (OfficerCase open = shown) {
                remember(open);
                if (open.caseId().equals(which)) {
                    decide(open);
                }
            }
        });
    }

    /** The pictures that the console shows are personal too. */
    private void remember(OfficerCase open) {
        open.portrait().ifPresent(ground.memory()::given);
        open.probe().ifPresent(ground.memory()::given);
    }

    private void decide(OfficerCase open) {
        boolean accepts = open.mayAccept() && accepts();
        if (accepts) {
            stage.accepted();
        }
        say(open.caseId(), accepts ? OfficerDecision.Action.ACCEPT : OfficerDecision.Action.REFER);
    }

    private boolean accepts() {
        Traveller who = traveller;
        return habits.contains(OfficerHabit.CREDULOUS)
                || (!habits.contains(OfficerHabit.STRICT) && who != null && who.genuine());
    }

    private void say(UUID which, OfficerDecision.Action action) {
        if (ground.telling()) {
            ground.tell("the officer says " + action);
        }
        stage.console().ifPresent(lanes -> {
            try {
                lanes.decide("lane-1", new OfficerDecision(which, "officer", action, "as I see it"));
            } catch (StaleDecisionException | AcceptanceNotOfferedException e) {
                // Over meanwhile; the console would say so.
            }
        });
    }

    /** After an evacuation, for an empty lane. */
    private void sign(String who) {
        if (ground.telling()) {
            ground.tell("the " + who + " signs for the empty lane");
        }
        stage.console().ifPresent(lanes -> {
            try {
                lanes.sign("lane-1", who);
            } catch (SignatureRefusedException e) {
                // Somebody or something is still there; the console would say so.
            }
        });
    }

    private void look() {
        Optional<LaneStatus> status = stage.status();
        long stands = now() - unchangedSince;
        boolean calm = status.isPresent() && CALM.contains(status.get().state());
        if (calm || stands < WALKS_OVER_MILLIS) {
            return;
        }
        if (stands % WALKS_OVER_MILLIS < TICK_MILLIS) {
            walkOver(status);
        }
        if (stands > LENDS_A_HAND_MILLIS && stage.peopleInTruth() > 0) {
            lendHand();
        }
    }

    private void walkOver(Optional<LaneStatus> status) {
        if (ground.telling()) {
            ground.tell("the officer walks over");
        }
        for (DoorSide door : DoorSide.values()) {
            stage.obstruct(door, false);
            stage.push(door, HandPush.NONE);
        }
        stage.item(false);
        Traveller who = traveller;
        if (who != null) {
            who.told();
        }
        if (!ground.weather().is(FaultKind.FIRE) && !ground.weather().is(FaultKind.EMERGENCY_STOP)) {
            stage.resetAtGate();
        }
        if (status.filter(s -> s.state().equals("EVACUATION")).isPresent()) {
            sign("officer");
            ground.clock().after(SECOND_LOOK_MILLIS, () -> sign("second officer"));
            return;
        }
        status.flatMap(LaneStatus::openCase).ifPresent(open -> say(open, OfficerDecision.Action.REFER));
    }

    /** Nothing else helped: opens the entry by hand. */
    private void lendHand() {
        if (!stage.passable(DoorSide.ENTRY) && !stage.passable(DoorSide.EXIT)) {
            if (ground.telling()) {
                ground.tell("the officer opens the entry by hand");
            }
            ground.weather().disturbed();
            stage.push(DoorSide.ENTRY, HandPush.OPEN);
            ground.clock().after(5_000, () -> stage.push(DoorSide.ENTRY, HandPush.NONE));
        }
    }

    private long now() {
        return ground.clock().millis();
    }
}
