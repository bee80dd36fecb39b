// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.Map;
import java.util.Optional;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.check.Violation;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.plan.Plan;

/**
 * What became of one life of a lane.
 *
 * @param violation the rule that did not hold, if one did not
 * @param outcomes how its transactions ended
 * @param struck what went wrong with the machines
 * @param looks how often each rule was looked at
 * @param virtualMillis how long it was, in its own time
 * @param longestConfinedMillis how long anybody was between closed doors
 * @param oldestPermitMillis how old a permit truly was when it was executed
 */
public record LifeResult(
        Plan plan,
        Optional<Violation> violation,
        Map<String, Long> outcomes,
        Map<FaultKind, Long> struck,
        Map<Rule, Long> looks,
        long virtualMillis,
        long longestConfinedMillis,
        long oldestPermitMillis) {

    /** Transactions that came to an outcome. */
    public long transactions() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
