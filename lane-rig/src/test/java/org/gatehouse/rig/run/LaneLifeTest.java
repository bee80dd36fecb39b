// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.FaultLevel;
import org.gatehouse.rig.plan.Plan;
import org.junit.jupiter.api.Test;

class LaneLifeTest {

    @Test
    void anOrdinaryTravellerCrosses() {
        LifeResult result = live(new Decision.Visit(1));

        assertThat(result.violation()).isEmpty();
        assertThat(result.outcomes()).containsOnlyKeys("CROSSED").containsEntry("CROSSED", 1L);
    }

    @Test
    void anImpostorDoesNot() {
        LifeResult result = live(new Decision.Visit(1), new Decision.Deed(1, DeedKind.IMPOSTOR));

        assertThat(result.violation()).isEmpty();
        assertThat(result.outcomes()).containsOnlyKeys("REFERRED");
    }

    @Test
    void whoeverBringsSomebodyWithHimIsReleased() {
        LifeResult result = live(new Decision.Visit(1), new Decision.Deed(1, DeedKind.COMPANION));

        assertThat(result.violation()).isEmpty();
        assertThat(result.outcomes()).doesNotContainKey("CROSSED");
    }

    @Test
    void theSamePlanGivesTheSameLifeToTheMillisecond() {
        Plan plan = Plan.drawn(11, 3, FaultLevel.HEAVY);

        assertThat(told(plan)).hasSizeGreaterThan(200).isEqualTo(told(plan));
    }

    @Test
    void anotherSeedGivesAnotherLife() {
        assertThat(told(Plan.drawn(11, 3, FaultLevel.HEAVY))).isNotEqualTo(told(Plan.drawn(12, 3, FaultLevel.HEAVY)));
    }

    @Test
    void thousandsOfTransactionsWithManyFaultsBreakNoRule() throws InterruptedException {
        long seed = 20_260_601;
        Simulation simulation = new Simulation(seed, FaultLevel.HEAVY, Workshop.USUAL);

        Optional<LifeResult> failed = simulation.run(3_000, 1, progress -> {});

        assertThat(failed.map(life -> new Story(life, Workshop.USUAL).lines()))
                .as("seed " + seed)
                .isEmpty();
        assertThat(simulation.looks()).containsOnlyKeys(Rule.values());
        assertThat(simulation.outcomes()).containsKeys("CROSSED", "REFERRED", "RELEASED", "ABORTED", "RESTARTED");
    }

    private static LifeResult live(Decision... decisions) {
        return new LaneLife(new Plan(1, 1, FaultLevel.NONE, List.of(decisions)), Workshop.USUAL).live();
    }

    private static List<String> told(Plan plan) {
        List<String> lines = new ArrayList<>();
        new LaneLife(plan, Workshop.USUAL).telling(lines::add).live();
        return lines;
    }
}
