// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.gatehouse.gate.transaction.LaneStatus;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.lane.WholeLane;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.Chance;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.OfficerHabit;
import org.gatehouse.rig.plan.Plan;
import org.gatehouse.rig.time.VirtualClock;
import org.gatehouse.rig.world.Mishaps;
import org.gatehouse.rig.world.Officer;
import org.gatehouse.rig.world.Traveller;

/** One life of one lane, from its start through all its visits, as its plan has it. The same plan gives the same life. */
public final class LaneLife {
    /** So long after the last thing that was wrong the lane is ready again, or the traveller gone: officers need their time. */
    private static final long BOUND_MILLIS = 240_000;

    private static final long LONGEST_MILLIS = 3_600_000;

    private final Plan plan;
    private final VirtualClock clock = new VirtualClock();
    private final Chance chance;
    private final WholeLane lane;
    private final Officer officer;
    private final Mishaps mishaps;

    /** @param workshop how the lane is put together */
    public LaneLife(Plan plan, Workshop workshop) {
        this.plan = plan;
        this.chance = plan.chance();
        this.lane = new WholeLane(clock, chance.stream(1, 0), workshop, this::shown);
        this.officer = new Officer(lane, chance.stream(2, 0));
        this.mishaps = new Mishaps(lane.ground(), lane);
    }

    private void shown(LaneStatus status) {
        officer.shown(status);
    }

    /** Tells everything that happens, with the virtual time before it. */
    public LaneLife telling(Consumer<String> story) {
        lane.ground().listen(sentence -> story.accept(time(clock.millis()) + "  " + sentence));
        return this;
    }

    private static String time(long millis) {
        return String.format(java.util.Locale.ROOT, "%4d.%03d s", millis / 1_000, millis % 1_000);
    }

    /** Lives it. */
    public LifeResult live() {
        officer.begin();
        lane.start();
        for (int visit : plan.visits()) {
            if (lane.referee().violation().isEmpty()) {
                ready();
                visit(visit);
            }
        }
        ready();
        clock.halt();
        return new LifeResult(
                plan,
                lane.referee().violation(),
                lane.referee().outcomes(),
                mishaps.struck(),
                lane.referee().looks(),
                clock.millis(),
                lane.referee().longestConfined(),
                lane.referee().oldestExecuted());
    }

    private void ready() {
        boolean ready = inTime(lane::ready);
        if (lane.referee().violation().isEmpty()) {
            lane.referee()
                    .hold(
                            Rule.READY_AGAIN,
                            ready,
                            () -> "the lane is at "
                                    + lane.status().map(LaneStatus::state).orElse("nothing: no controller"));
        }
    }

    private void visit(int visit) {
        List<Decision> decided = plan.of(visit);
        Set<DeedKind> deeds = EnumSet.noneOf(DeedKind.class);
        Set<OfficerHabit> habits = EnumSet.noneOf(OfficerHabit.class);
        for (Decision decision : decided) {
            if (decision instanceof Decision.Deed deed) {
                deeds.add(deed.kind());
            } else if (decision instanceof Decision.Habit habit) {
                habits.add(habit.kind());
            }
        }
        if (lane.ground().telling()) {
            decided.stream()
                    .filter(decision -> !(decision instanceof Decision.Mishap))
                    .forEach(decision -> lane.ground().tell(decision.sentence()));
        }
        lane.visit(chance.stream(5, visit));
        officer.chance(chance.stream(6, visit));
        mishaps.visit(decided);
        Traveller traveller = new Traveller(lane, visit, deeds, chance.stream(3, visit));
        officer.attend(traveller, habits);
        traveller.come();
        boolean gone = inTime(traveller::gone);
        if (lane.referee().violation().isEmpty()) {
            lane.referee().hold(Rule.TRAVELLER_ENDS, gone, () -> "traveller " + visit + " is still there");
        }
        clock.until(chance.stream(4, visit).between(100, 1_500), () -> false);
    }

    private boolean inTime(BooleanSupplier reached) {
        clock.until(
                LONGEST_MILLIS,
                () -> reached.getAsBoolean() || lane.ground().weather().calmMillis() > BOUND_MILLIS);
        return reached.getAsBoolean();
    }
}
