// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockWatchTest {
    private final VirtualTime passing = new VirtualTime();
    private final List<Boolean> told = new ArrayList<>();
    private Duration offset = Duration.ZERO;

    /** Time whose clock a test puts wrong. */
    private final LaneTime time = new LaneTime() {
        @Override
        public Clock clock() {
            return Clock.offset(passing.clock(), offset);
        }

        @Override
        public long nanos() {
            return passing.nanos();
        }

        @Override
        public Pending after(Duration delay, Runnable task) {
            return passing.after(delay, task);
        }
    };

    private void watch(Instant notBefore) {
        new ClockWatch(time, notBefore, told::add).start();
    }

    @Test
    void aClockThatRunsEvenlyIsBelieved() {
        watch(Instant.EPOCH);
        passing.pass(Duration.ofHours(3));
        assertThat(told).isEmpty();
    }

    @Test
    void aClockThatJumpsIsNotBelievedUntilItHasRunEvenlyForAWhile() {
        watch(Instant.EPOCH);
        passing.pass(Duration.ofMinutes(1));
        offset = Duration.ofHours(-5);
        passing.pass(Duration.ofSeconds(10));
        assertThat(told).containsExactly(false);
        passing.pass(Duration.ofMinutes(9));
        assertThat(told).containsExactly(false);
        passing.pass(Duration.ofMinutes(2));
        assertThat(told).containsExactly(false, true);
    }

    @Test
    void aClockThatIsPutRightALittleIsBelieved() {
        watch(Instant.EPOCH);
        for (int i = 0; i < 20; i++) {
            offset = offset.plusSeconds(20);
            passing.pass(Duration.ofSeconds(10));
        }
        assertThat(told).isEmpty();
    }

    @Test
    void aClockBehindTheJournalIsNotBelievedAsLongAsItIs() {
        watch(time.clock().instant().plus(Duration.ofMinutes(30)));
        assertThat(told).containsExactly(false);
        passing.pass(Duration.ofMinutes(31));
        assertThat(told).containsExactly(false, true);
    }
}
