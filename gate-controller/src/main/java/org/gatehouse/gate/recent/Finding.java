// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.recent;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.policy.CrossLaneRule;

/**
 * What was remembered of a document that comes now. Names nobody.
 *
 * @param rule which rule it is about
 * @param refers whether the traveller is to be referred for it
 * @param laneId where it happened before, or happens now
 * @param ago how long before
 * @param earlier why the document was refused then, where it was
 */
public record Finding(CrossLaneRule rule, boolean refers, String laneId, Duration ago, Optional<ReasonCode> earlier) {

    /** For the officer: what, where and how long ago. */
    public String sentence() {
        String where = " at " + laneId + ", " + ago.toMinutes() + " minutes ago";
        return switch (rule) {
            case DOCUMENT_IN_USE -> "this document lies at " + laneId + " at the same moment";
            case DOCUMENT_REFUSED_BEFORE ->
                "refused before" + where
                        + earlier.map(reason -> ": " + reason.name()).orElse("");
            case SECOND_DOCUMENT -> "came with another document" + where;
            case DOCUMENT_USED_AGAIN -> "somebody crossed with this document" + where;
        };
    }
}
