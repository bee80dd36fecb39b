// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StepTimerTest {
    private final List<InspectionStep> told = new ArrayList<>();
    private long now = 100;
    private final StepTimer timer = new StepTimer(told::add, () -> now);

    @Test
    void eachStepLastsUntilTheNextOneBeginsOrAllEnds() {
        timer.begin(InspectionStep.CONNECT);
        now += 5;
        timer.begin(InspectionStep.ACCESS);
        now += 7;
        timer.end();
        now += 11;
        timer.end();
        assertThat(told).containsExactly(InspectionStep.CONNECT, InspectionStep.ACCESS);
        assertThat(timer.timings())
                .isEqualTo(Map.of(
                        InspectionStep.CONNECT, Duration.ofNanos(5),
                        InspectionStep.ACCESS, Duration.ofNanos(7)));
        assertThat(timer.now()).isEqualTo(123);
    }

    @Test
    void aNewSessionForgetsTheOneBefore() {
        timer.begin(InspectionStep.CONNECT);
        timer.begin(InspectionStep.ACCESS);
        timer.startAgain();
        assertThat(timer.timings()).isEmpty();
        timer.end();
        assertThat(timer.timings())
                .as("the step before was ended with its session")
                .isEmpty();
    }
}
