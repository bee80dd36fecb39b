// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The exploration walks with one event for all that are alike, and keeps one reason and one verdict for all that are alike. Random
 * walks with everything there is show that nothing else of them matters: every step comes to the same as that of their labels.
 */
class LabelsTest {
    private static final int STEPS = 60_000;

    @ParameterizedTest
    @EnumSource(Topology.class)
    void whatIsAlikeIsTreatedAlike(Topology topology) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LaneMachine machine =
                new LaneMachine(Gatekeeper.requiring(EnumSet.allOf(Check.class), topology, false), 2, topology);
        LaneState state = machine.started(Mode.OPEN);
        int moved = 0;
        for (int i = 0; i < STEPS; i++) {
            if (random.nextInt(400) == 0) {
                state = machine.started(Mode.OPEN);
            }
            LaneEvent event = Walk.onwards(random, machine, state);
            Step full = machine.step(state, event);
            Step label =
                    machine.step(labelled(state), Walk.at(AllEvents.representative(Walk.zeroed(event, state)), state));
            assertThat(labelled(label.state()))
                    .as("seed %d, step %d: %s at %s", seed, i, event, state)
                    .isEqualTo(labelled(full.state()));
            assertThat(labelled(label.actions()))
                    .as("seed %d, step %d: %s at %s", seed, i, event, state)
                    .isEqualTo(labelled(full.actions()));
            moved += full.state().equals(state) ? 0 : 1;
            state = full.state();
        }
        assertThat(moved).as("the walk went somewhere").isGreaterThan(STEPS / 50);
    }

    private static LaneState labelled(LaneState s) {
        return Exploration.labelled(s, s.queried(), s.round(), s.step());
    }

    private static List<LaneAction> labelled(List<LaneAction> actions) {
        List<LaneAction> labelled = new ArrayList<>();
        for (LaneAction action : actions) {
            if (action instanceof LaneAction.Enter enter) {
                labelled.add(new LaneAction.Enter(enter.stage(), Exploration.label(enter.reason()), enter.outcome()));
            } else if (action instanceof LaneAction.CallOfficer call) {
                labelled.add(new LaneAction.CallOfficer(
                        Exploration.label(Optional.of(call.reason())).orElseThrow(), call.mayAccept()));
            } else {
                labelled.add(action);
            }
        }
        return labelled;
    }
}
