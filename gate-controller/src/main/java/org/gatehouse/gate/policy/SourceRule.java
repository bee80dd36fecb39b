// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import java.time.Duration;

/**
 * What follows while a source is away.
 *
 * @param mayBeAway for how long the lane goes on, with a note; zero to 24 hours
 * @param then what follows after that
 */
public record SourceRule(Duration mayBeAway, Then then) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** What follows. The later, the stricter. */
    public enum Then {
        /** The lane goes on; console and journal say so. Whatever needs the source is still referred. */
        CONTINUE,
        /** Every traveller is referred before the entry door. */
        OFFICER,
        /** The lane takes nobody. */
        STOP
    }

    /** Refuses a time that cannot be meant, with a sentence. */
    public SourceRule {
        if (mayBeAway.isNegative() || mayBeAway.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A source may be away for 0 seconds to 24 hours.");
        }
    }

    /** What follows for a source that has been away so long. */
    public Then after(Duration away) {
        return away.compareTo(mayBeAway) < 0 ? Then.CONTINUE : then;
    }
}
