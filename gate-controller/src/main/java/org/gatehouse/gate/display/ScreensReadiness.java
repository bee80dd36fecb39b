// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gatehouse.gate.transaction.LaneDirectory;

/**
 * Tells at which lane no screen listens: a traveller there is not told what a challenge asks for, and goes to an officer. Never
 * takes a lane out of service: a screen that loads anew is gone for a moment.
 */
@Singleton
@Readiness
public class ScreensReadiness implements HealthCheck {
    private final LaneDirectory directory;
    private final LaneScreens screens;

    ScreensReadiness(LaneDirectory directory, LaneScreens screens) {
        this.directory = directory;
        this.screens = screens;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("screens").up();
        directory.lanes().forEach(lane -> answer.withData(lane.laneId(), words(screens.at(lane.laneId()))));
        return answer.build();
    }

    private static String words(int listening) {
        return listening == 0 ? "WARN: no screen listens" : listening + " listening";
    }
}
