// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gatehouse.gate.transaction.LaneDirectory;
import org.gatehouse.gate.transaction.LaneStatus;

/**
 * The exceptions that wait for an officer, in the order to take them. Opening a case copies its pictures, so each is
 * opened once for its few words and closed at once. Safe for use by several threads.
 */
@Singleton
public class CaseQueue {
    private final LaneDirectory directory;
    private final Map<UUID, WaitingCase> known = new ConcurrentHashMap<>();

    CaseQueue(LaneDirectory directory) {
        this.directory = directory;
    }

    /** The cases of those lanes, most severe first and then oldest first. */
    List<WaitingCase> waiting(List<LaneStatus> lanes) {
        var open = lanes.stream()
                .filter(lane -> lane.openCase().isPresent())
                .collect(Collectors.toMap(lane -> lane.openCase().orElseThrow(), LaneStatus::laneId));
        known.keySet().retainAll(open.keySet());
        return open.entrySet().stream()
                .flatMap(entry -> find(entry.getKey(), entry.getValue()).stream())
                .sorted(WaitingCase.ORDER)
                .toList();
    }

    private Optional<WaitingCase> find(UUID caseId, String laneId) {
        var found = known.get(caseId);
        if (found != null) {
            return Optional.of(found);
        }
        // The lane may have moved on since its status was taken: then this case waits no more.
        var opened = directory.openCase(laneId).map(officerCase -> {
            try (officerCase) {
                return WaitingCase.of(officerCase);
            }
        });
        opened.ifPresent(waiting -> known.put(waiting.caseId(), waiting));
        return opened.filter(waiting -> waiting.caseId().equals(caseId));
    }
}
