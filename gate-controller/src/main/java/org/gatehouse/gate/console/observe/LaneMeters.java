// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;
import org.jspecify.annotations.Nullable;

/** Gauges of the lanes: how many are in each state, which link is up, how many cases wait. */
@Singleton
public class LaneMeters {
    private final LaneDirectory directory;
    private final MeterRegistry registry;
    private final Map<String, LaneStatus> latest = new ConcurrentHashMap<>();
    private final Set<String> states = ConcurrentHashMap.newKeySet();
    private LaneDirectory.@Nullable Subscription subscription;

    LaneMeters(LaneDirectory directory, MeterRegistry registry) {
        this.directory = directory;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder(
                        "gatehouse.cases.waiting",
                        latest,
                        lanes -> lanes.values().stream()
                                .filter(lane -> lane.openCase().isPresent())
                                .count())
                .description("Cases that wait for an officer")
                .register(registry);
        subscription = directory.subscribe(this::keep);
        // A change that came since then is newer than this list.
        directory.lanes().forEach(lane -> {
            meterLinks(lane.laneId());
            latest.putIfAbsent(lane.laneId(), lane);
            meterState(lane.state());
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void keep(LaneStatus lane) {
        latest.put(lane.laneId(), lane);
        meterState(lane.state());
    }

    /** A state is metered from its first sight on, so that its gauge falls to zero and does not vanish. */
    private void meterState(String state) {
        if (states.add(state)) {
            Gauge.builder(
                            "gatehouse.lanes",
                            latest,
                            lanes -> lanes.values().stream()
                                    .filter(lane -> lane.state().equals(state))
                                    .count())
                    .description("Lanes by state")
                    .tag("state", state)
                    .register(registry);
        }
    }

    private void meterLinks(String laneId) {
        for (var link : Link.values()) {
            Gauge.builder("gatehouse.lane.link.up", latest, lanes -> up(lanes.get(laneId), link))
                    .description("1 while the link is up")
                    .tag("lane", laneId)
                    .tag("link", link.name())
                    .register(registry);
        }
    }

    private static double up(@Nullable LaneStatus lane, Link link) {
        return lane != null && !lane.linksDown().contains(link) ? 1 : 0;
    }
}
