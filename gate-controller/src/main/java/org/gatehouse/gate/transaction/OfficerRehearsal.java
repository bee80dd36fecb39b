// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import org.gatehouse.gate.policy.Source;

/**
 * An officer's order that a lane behave as if a source were away.
 *
 * @param officer the login name of the officer
 * @param source what is to be away
 * @param length for how long: 1 minute to 60
 * @param beyond as if it had been away for longer than the policy allows already
 */
public record OfficerRehearsal(String officer, Source source, Duration length, boolean beyond) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** Refuses a length that cannot be meant, with a sentence. */
    public OfficerRehearsal {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A rehearsal takes 1 to 60 minutes.");
        }
    }
}
