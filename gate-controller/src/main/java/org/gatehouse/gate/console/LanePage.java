// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.gate.lane.Mode;
import org.gatehouse.gate.lane.Stage;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.transaction.LaneStatus;

/**
 * One lane, and what an officer may order about it.
 *
 * @param now the server's time, milliseconds since 1970
 * @param token proves that the form is this officer's
 * @param mode what the lane is ordered to be, in words
 * @param awaitsSignature whether officers have to sign for the empty lane
 * @param signed whether one has
 * @param sources what may be rehearsed to be away
 * @param said what the lane was just told, empty if nothing
 */
record LanePage(
        LaneTile tile,
        long now,
        String token,
        String mode,
        boolean awaitsSignature,
        boolean signed,
        List<OrderChoice> orders,
        List<Source> sources,
        String said) {

    static LanePage of(LaneStatus lane, long now, String token, String said) {
        return new LanePage(
                LaneTile.of(lane),
                now,
                token,
                Words.of(lane.mode().name()),
                lane.mode() == Mode.EVACUATION && lane.state().equals(Stage.EVACUATION.name()),
                lane.signed(),
                OrderChoice.of(lane),
                Stream.of(Source.values())
                        .filter(source -> lane.degraded().stream().noneMatch(one -> one.source() == source))
                        .toList(),
                said);
    }
}
