// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.rig.plan.Chance;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
    private final VirtualClock clock = new VirtualClock();
    private final List<String> done = new ArrayList<>();

    @Test
    void thingsHappenInTheirOrderAndTimeIsWhatTheySay() {
        clock.after(30, () -> done.add("late at " + clock.millis()));
        clock.after(10, () -> done.add("early at " + clock.millis()));
        clock.after(10, () -> done.add("then at " + clock.millis()));

        clock.until(20, () -> false);
        assertThat(done).containsExactly("early at 10", "then at 10");
        assertThat(clock.millis()).isEqualTo(20);
        clock.until(20, () -> false);
        assertThat(done).last().isEqualTo("late at 30");
    }

    @Test
    void manyThingsComeOutSorted() {
        Chance chance = new Chance(4);
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            clock.after(chance.below(500), () -> times.add(clock.millis()));
        }
        clock.until(1_000, () -> false);
        assertThat(times).hasSize(2_000).isSorted();
    }

    @Test
    void whatIsCancelledDoesNotHappen() {
        clock.after(5, () -> done.add("never")).cancel();
        clock.until(10, () -> false);
        assertThat(done).isEmpty();
    }

    @Test
    void aWorkerMayBlockWhileOtherThingsHappen() {
        clock.after(1, () -> {
            done.add("begins");
            clock.until(10, () -> false);
            done.add("ends at " + clock.millis());
        });
        clock.after(5, () -> done.add("meanwhile"));
        clock.until(20, () -> false);
        assertThat(done).containsExactly("begins", "meanwhile", "ends at 11");
    }

    @Test
    void aProcessThatHasEndedDoesNothingMore() {
        ProcessTime time = new ProcessTime(clock, 0, 1);
        time.every(10, () -> done.add("beat"));
        clock.after(25, time::end);
        clock.until(100, () -> false);
        assertThat(done).containsExactly("beat", "beat");
    }

    @Test
    void aClockThatRunsWrongNeverGoesBack() {
        ProcessTime time = new ProcessTime(clock, 1_000, 1);
        clock.until(100, () -> false);
        time.run(0.5);
        clock.until(100, () -> false);
        assertThat(time.monoMillis()).isEqualTo(1_150);
        time.leap(50);
        time.run(1);
        assertThat(time.monoMillis()).isEqualTo(1_200);
    }
}
