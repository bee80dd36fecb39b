// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.gatehouse.gate.console.RehearsedLanes;
import org.junit.jupiter.api.Test;

class ScreensReadinessTest {
    private final LaneScreens screens = new LaneScreens();
    private final ScreensReadiness readiness = new ScreensReadiness(new RehearsedLanes(), screens);

    private Object told(String laneId) {
        HealthCheckResponse answer = readiness.call();
        assertThat(answer.getStatus()).as("never out of service").isEqualTo(HealthCheckResponse.Status.UP);
        return answer.getData().orElseThrow().get(laneId);
    }

    private Cancellable listen(String laneId) {
        return screens.counted(laneId, Multi.createFrom().<String>nothing())
                .subscribe()
                .with(prompt -> {});
    }

    @Test
    void aLaneWithoutAScreenIsNamed() {
        assertThat(told("gate-1")).isEqualTo("WARN: no screen listens");
    }

    @Test
    void aScreenIsCountedAtItsLaneUntilItGoesAway() {
        Cancellable screen = listen("gate-1");
        Cancellable second = listen("gate-1");
        assertThat(told("gate-1")).isEqualTo("2 listening");
        assertThat(told("gate-2")).isEqualTo("WARN: no screen listens");
        screen.cancel();
        second.cancel();
        assertThat(told("gate-1")).isEqualTo("WARN: no screen listens");
    }

    @Test
    void aStreamThatFailsOrEndsIsCountedNoLonger() {
        screens.counted("gate-1", Multi.createFrom().<String>failure(new IllegalStateException("gone")))
                .subscribe()
                .with(prompt -> {}, failure -> {});
        screens.counted("gate-1", Multi.createFrom().<String>empty())
                .subscribe()
                .with(prompt -> {});
        assertThat(told("gate-1")).isEqualTo("WARN: no screen listens");
    }
}
