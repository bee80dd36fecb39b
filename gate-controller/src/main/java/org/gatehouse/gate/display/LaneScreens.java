// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.display;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many screens listen at each lane now. Safe for use by several threads. */
@Singleton
public class LaneScreens {
    private final Map<String, Integer> listening = new ConcurrentHashMap<>();

    /** The same stream; whoever listens to it is counted until it ends, however it ends. */
    <T> Multi<T> counted(String laneId, Multi<T> stream) {
        return stream.onSubscription()
                .invoke(() -> listening.merge(laneId, 1, Integer::sum))
                .onTermination()
                .invoke(() -> listening.merge(laneId, -1, Integer::sum));
    }

    /** Screens that listen at that lane. */
    int at(String laneId) {
        return listening.getOrDefault(laneId, 0);
    }
}
