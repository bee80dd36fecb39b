// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.gatehouse.gate.transaction.LaneDirectory;

/** Alive while the lanes can be asked how they are; an answer that fails or never comes is not alive. */
@Singleton
@Liveness
public class LanesLiveness implements HealthCheck {
    private final LaneDirectory directory;

    LanesLiveness(LaneDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("lane directory")
                .up()
                .withData("lanes", directory.lanes().size())
                .build();
    }
}
