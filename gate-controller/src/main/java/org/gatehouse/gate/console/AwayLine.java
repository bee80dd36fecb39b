// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console;

import java.util.List;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.transaction.Degradation;
import org.gatehouse.gate.transaction.LaneStatus;

/**
 * One source that is away from a lane, as the console tells it.
 *
 * @param sentence what is away and what that means; begins with REHEARSAL where it is one
 * @param since milliseconds since 1970
 * @param until when the rehearsal ends by itself, milliseconds since 1970; 0 where it is none
 */
record AwayLine(Source source, String sentence, long since, boolean rehearsal, long until) {
    static List<AwayLine> of(LaneStatus lane) {
        return lane.degraded().stream().map(AwayLine::of).toList();
    }

    private static AwayLine of(Degradation one) {
        return new AwayLine(
                one.source(),
                one.sentence(),
                one.since().toEpochMilli(),
                one.rehearsal(),
                one.rehearsedUntil().map(java.time.Instant::toEpochMilli).orElse(0L));
    }
}
