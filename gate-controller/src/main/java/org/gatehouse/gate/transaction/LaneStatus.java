// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.gate.lane.Door;
import org.gatehouse.gate.lane.DoorPosition;
import org.gatehouse.gate.lane.Link;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Prompt;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Safety;
import org.gatehouse.gate.policy.SourceRule;

/**
 * One lane at one moment; holds nothing about the traveller. Console and traveller's screen know the lane from here alone: the
 * screen shows {@link #prompt()} as it reads and hears it from {@link LaneDirectory}, once a handled event is through.
 *
 * @param laneId the name of the lane in the configuration
 * @param state name of the lane state
 * @param since when the lane entered that state
 * @param transaction the open transaction, if any
 * @param doors last reported positions
 * @param linksDown the links that are down now
 * @param safety the door controller's safety state
 * @param mode what the lane is ordered to be
 * @param signed one officer has signed for the empty lane after an evacuation, and another one has to
 * @param prompt what the traveller's screen shows while this is the lane's status
 * @param openCase id of the case that waits for an officer, if any
 * @param reason why it waits, if it does
 * @param degraded what is away from this lane, or is rehearsed to be, and what that means
 */
public record LaneStatus(
        String laneId,
        String state,
        Instant since,
        Optional<UUID> transaction,
        Map<Door, DoorPosition> doors,
        Set<Link> linksDown,
        Safety safety,
        Mode mode,
        boolean signed,
        Prompt prompt,
        Optional<UUID> openCase,
        Optional<ReasonCode> reason,
        List<Degradation> degraded) {

    /** A lane from which nothing is away. */
    public LaneStatus(
            String laneId,
            String state,
            Instant since,
            Optional<UUID> transaction,
            Map<Door, DoorPosition> doors,
            Set<Link> linksDown,
            Safety safety,
            Mode mode,
            boolean signed,
            Prompt prompt,
            Optional<UUID> openCase,
            Optional<ReasonCode> reason) {
        this(
                laneId,
                state,
                since,
                transaction,
                doors,
                linksDown,
                safety,
                mode,
                signed,
                prompt,
                openCase,
                reason,
                List.of());
    }

    /** Whether the lane takes nobody because of what is away. */
    public boolean stopped() {
        return degraded.stream().anyMatch(one -> one.effect() == SourceRule.Then.STOP);
    }
}
