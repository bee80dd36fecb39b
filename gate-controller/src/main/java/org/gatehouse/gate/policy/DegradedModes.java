// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.gatehouse.gate.policy.SourceRule.Then;

/**
 * The table of degraded modes: for each source how long it may be away, and what then. No row can make a verdict out of a source
 * that gave none; the one exception is the offline copy of the watchlist, which may answer for the service as long as the row
 * of the watchlist allows.
 *
 * @param rules one for each source
 */
public record DegradedModes(Map<Source, SourceRule> rules) {
    private static final Duration LONGEST_UNWRITTEN = Duration.ofMinutes(5);

    /** Copies, completes from {@link #standard()}, and refuses what cannot be meant, with a sentence. */
    public DegradedModes {
        Map<Source, SourceRule> all = standardRules();
        all.putAll(rules);
        rules = Map.copyOf(all);
        if (Objects.requireNonNull(all.get(Source.WATCHLIST)).then() == Then.CONTINUE) {
            throw new IllegalArgumentException(
                    "Without an answer of the watchlist nobody passes: what follows for it is officer or stop.");
        }
        SourceRule journal = Objects.requireNonNull(all.get(Source.JOURNAL));
        if (journal.then() != Then.STOP || journal.mayBeAway().compareTo(LONGEST_UNWRITTEN) > 0) {
            throw new IllegalArgumentException(
                    "What cannot be written down is not decided: the journal may be away for 5 minutes, and then the lane"
                            + " stops.");
        }
    }

    /** What a site that says nothing gets. */
    public static DegradedModes standard() {
        return new DegradedModes(Map.of());
    }

    private static Map<Source, SourceRule> standardRules() {
        Map<Source, SourceRule> all = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            all.put(source, standard(source));
        }
        return all;
    }

    private static SourceRule standard(Source source) {
        return switch (source) {
            case WATCHLIST, CLOCK -> new SourceRule(Duration.ZERO, Then.OFFICER);
            case WATCHLIST_COPY, TRUST_STORE, TRUST_LISTS -> new SourceRule(Duration.ZERO, Then.CONTINUE);
            case JOURNAL -> new SourceRule(Duration.ZERO, Then.STOP);
            // Frontex BPOG: the operator must not leave the post while e-gates are active.
            case CONSOLE -> new SourceRule(Duration.ofMinutes(1), Then.STOP);
        };
    }

    /** The row of that source. */
    public SourceRule of(Source source) {
        return Objects.requireNonNull(rules.get(source), "completed at construction");
    }

    /** The same table with another row. */
    public DegradedModes with(Source source, Duration mayBeAway, Then then) {
        Map<Source, SourceRule> changed = new EnumMap<>(rules);
        changed.put(source, new SourceRule(mayBeAway, then));
        return new DegradedModes(changed);
    }
}
