// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.face.evaluate.Interval;
import org.gatehouse.face.evaluate.Proportion;
import org.gatehouse.sim.traveller.behaviour.Trouble;

/** Prints what the rounds came to, one row for what was wrong at first. */
final class GuidanceTable {

    private static final List<Duration> LIMITS = List.of(Duration.ofSeconds(3), GuidedRound.LONGEST);

    private GuidanceTable() {}

    static void print(Map<Trouble, GuidanceTally> tallies) {
        List<GuidanceTally> rows = new ArrayList<>(tallies.values());
        rows.add(GuidanceTally.ofAll(tallies.values()));
        System.out.println("| wrong at first | n | 3 s, without guidance | 3 s, with | 8 s, without | 8 s, with |"
                + " median, without | median, with | prompts each |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        rows.forEach(GuidanceTable::print);
        System.out.println("Prompts that appeared:");
        rows.forEach(row -> System.out.printf("  %-14s %s%n", row.name(), row.prompts()));
    }

    private static void print(GuidanceTally row) {
        StringBuilder line = new StringBuilder("| " + row.name() + " | " + row.travellers() + " |");
        for (Duration limit : LIMITS) {
            line.append(' ').append(share(row.acquired(false, limit))).append(" |");
            line.append(' ').append(share(row.acquired(true, limit))).append(" |");
        }
        line.append(' ').append(seconds(row, false)).append(" | ").append(seconds(row, true));
        System.out.printf(Locale.ROOT, "%s | %.2f |%n", line, row.promptsEach());
    }

    /** With Wilson's interval of 95 %. */
    private static String share(Proportion acquired) {
        Interval interval = acquired.wilson();
        return String.format(
                Locale.ROOT,
                "%.1f %% [%.1f-%.1f]",
                100 * acquired.value(),
                100 * interval.low(),
                100 * interval.high());
    }

    private static String seconds(GuidanceTally row, boolean prompted) {
        return row.median(prompted)
                .map(median -> String.format(Locale.ROOT, "%.1f s", median.toMillis() / 1000.0))
                .orElse("more than 8 s");
    }
}
