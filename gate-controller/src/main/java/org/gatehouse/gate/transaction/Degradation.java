// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.Optional;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule.Then;

/**
 * One source that is away from a lane now, or is rehearsed to be.
 *
 * @param source what is away
 * @param since since when
 * @param effect what that means to travellers now
 * @param rehearsedUntil when the rehearsal ends by itself; empty where the source is really away
 */
public record Degradation(Source source, Instant since, Then effect, Optional<Instant> rehearsedUntil) {

    /** Whether it is a rehearsal. */
    public boolean rehearsal() {
        return rehearsedUntil.isPresent();
    }

    /** For console and officer: what is away, and what that means. */
    public String sentence() {
        return (rehearsal() ? "REHEARSAL: " : "") + source.words() + " away: " + meaning();
    }

    private String meaning() {
        return switch (effect) {
            case CONTINUE ->
                source == Source.WATCHLIST ? "the offline copy answers for now." : "the lane goes on for now.";
            case OFFICER -> "every traveller goes to an officer.";
            case STOP -> "the lane takes nobody.";
        };
    }
}
