// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;

/** Ready when there is a lane and every lane can work; what is down is told by lane and link. */
@Singleton
@Readiness
public class LanesReadiness implements HealthCheck {
    private final LaneDirectory directory;

    LanesReadiness(LaneDirectory directory) {
        this.directory = directory;
    }

    @Override
    public HealthCheckResponse call() {
        var lanes = directory.lanes();
        var answer = HealthCheckResponse.named("lanes")
                .status(!lanes.isEmpty() && lanes.stream().allMatch(LanesReadiness::ready));
        lanes.forEach(lane -> answer.withData(lane.laneId(), words(lane)));
        return answer.build();
    }

    private static boolean ready(LaneStatus lane) {
        return lane.linksDown().isEmpty() && !lane.stopped() && lane.safety() == Safety.NORMAL;
    }

    private static String words(LaneStatus lane) {
        List<String> words = new ArrayList<>();
        // Without the door controller nobody knows how safe the lane is: the link is what to look at.
        if (lane.safety() != Safety.NORMAL && !lane.linksDown().contains(Link.DOORS)) {
            words.add("safety " + lane.safety());
        }
        if (!lane.linksDown().isEmpty()) {
            words.add("down: "
                    + lane.linksDown().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")));
        }
        lane.degraded()
                .forEach(one -> words.add((one.rehearsal() ? "rehearsal " : "away ") + one.source() + ": "
                        + one.effect() + " since " + one.since()));
        return words.isEmpty() ? "every link up" : String.join("; ", words);
    }
}
