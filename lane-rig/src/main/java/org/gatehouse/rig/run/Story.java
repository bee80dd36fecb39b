// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gatehouse.rig.check.Violation;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.Plan;

/** A failing life, shortened and told in sentences. */
public final class Story {
    private final List<String> lines = new ArrayList<>();
    private static final int MOST_REPEATED = 3;

    private final Plan shortest;
    private int repeated;

    /** Shortens and replays it: takes some hundred lives. */
    public Story(LifeResult failed, Workshop workshop) {
        Violation violation = failed.violation().orElseThrow();
        Shrinker shrinker = new Shrinker(workshop);
        shortest = shrinker.shrink(failed.plan(), violation.rule());
        lines.add(String.format(
                Locale.ROOT,
                "Of %d decisions of chance these %d are needed (%d lives tried):",
                failed.plan().decisions().size(),
                shortest.decisions().size(),
                shrinker.lives()));
        shortest.decisions().forEach(decision -> lines.add("  - " + decision.sentence()));
        lines.add("What happens then:");
        LifeResult again = new LaneLife(shortest, workshop).telling(this::tell).live();
        again.violation()
                .ifPresent(found -> lines.add(String.format(
                        Locale.ROOT,
                        "  %4d.%03d s  NOT HELD: %s (%s)",
                        found.millis() / 1_000,
                        found.millis() % 1_000,
                        found.rule().sentence(),
                        found.detail())));
    }

    /** What happens again and again is told three times. */
    private void tell(String line) {
        String what = line.substring(line.indexOf(" s  "));
        repeated = lines.get(lines.size() - 1).endsWith(what) ? repeated + 1 : 0;
        if (repeated < MOST_REPEATED) {
            lines.add("  " + line);
        }
    }

    /** The decisions that are needed. */
    public Plan shortest() {
        return shortest;
    }

    /** The story, line by line. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
