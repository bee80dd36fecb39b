// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gatehouse.gate.GatehouseConfig.Trust.WhenOld;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule;
import org.gatehouse.gate.policy.SourceRule.Then;

/** The table of degraded modes as the configuration has it: its rows stand where their sources are configured. */
final class DegradedConfig {
    private DegradedConfig() {}

    /**
     * The table.
     *
     * @throws IllegalArgumentException where it cannot be meant, with a sentence
     */
    static DegradedModes table(GatehouseConfig config) {
        GatehouseConfig.Degraded wanted = config.policy().degraded();
        return new DegradedModes(Map.of(
                Source.WATCHLIST,
                new SourceRule(
                        wanted.watchlist().mayBeAway(), wanted.watchlist().then()),
                Source.WATCHLIST_COPY,
                new SourceRule(Duration.ZERO, wanted.watchlistCopy().then()),
                Source.TRUST_STORE,
                new SourceRule(Duration.ZERO, then(config.trust().whenOld())),
                Source.TRUST_LISTS,
                new SourceRule(Duration.ZERO, then(config.trust().whenListsOld())),
                Source.JOURNAL,
                new SourceRule(wanted.journal().mayBeAway(), Then.STOP),
                Source.CLOCK,
                new SourceRule(Duration.ZERO, wanted.clock().then()),
                Source.CONSOLE,
                new SourceRule(wanted.console().mayBeAway(), wanted.console().then())));
    }

    private static Then then(WhenOld whenOld) {
        return switch (whenOld) {
            case WARN -> Then.CONTINUE;
            case UNDETERMINED -> Then.OFFICER;
            case STOP -> Then.STOP;
        };
    }

    /** All that is wrong with it, each in one sentence. */
    static List<String> problems(GatehouseConfig config) {
        List<String> problems = new ArrayList<>();
        try {
            table(config);
        } catch (IllegalArgumentException e) {
            problems.add("gatehouse.policy.degraded: " + e.getMessage());
        }
        boolean file = config.watchlist().file().isPresent();
        boolean url = config.watchlist().url().isPresent();
        boolean standsIn = !config.policy().degraded().watchlist().mayBeAway().isZero();
        if (standsIn && !(file && url)) {
            problems.add(
                    "gatehouse.policy.degraded.watchlist.may-be-away lets the local list answer for the service: set both"
                            + " gatehouse.watchlist.file and gatehouse.watchlist.url, or leave it at 0s.");
        } else if (!standsIn && file == url) {
            problems.add("Set exactly one of gatehouse.watchlist.file and gatehouse.watchlist.url; both only where"
                    + " gatehouse.policy.degraded.watchlist.may-be-away is above 0s.");
        }
        if (config.trust().maxAge().isEmpty() && config.trust().whenOld() != WhenOld.WARN) {
            problems.add("gatehouse.trust.when-old: undetermined and stop need gatehouse.trust.max-age.");
        }
        if (config.trust().maxAge().isEmpty() && config.trust().whenListsOld() != WhenOld.WARN) {
            problems.add("gatehouse.trust.when-lists-old: undetermined and stop need gatehouse.trust.max-age.");
        }
        return problems;
    }
}
