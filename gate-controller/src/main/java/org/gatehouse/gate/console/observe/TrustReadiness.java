// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gatehouse.gate.transaction.TrustStanding;

/** Ready while documents are examined against the trust store; its troubles are told either way. */
@Singleton
@Readiness
public class TrustReadiness implements HealthCheck {
    private final TrustStanding.Source source;

    TrustReadiness(TrustStanding.Source source) {
        this.source = source;
    }

    @Override
    public HealthCheckResponse call() {
        TrustStanding standing = source.now();
        var answer = HealthCheckResponse.named("trust store").status(standing.usable());
        standing.generation().ifPresent(number -> answer.withData("generation", number));
        standing.age().ifPresent(age -> answer.withData("ageDays", age.toDays()));
        if (!standing.troubles().isEmpty()) {
            answer.withData(
                    "troubles",
                    standing.troubles().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
        }
        return answer.build();
    }
}
