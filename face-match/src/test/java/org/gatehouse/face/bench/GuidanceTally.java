// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.face.acquire.Guidance;
import org.gatehouse.face.evaluate.Proportion;
import org.gatehouse.sim.traveller.behaviour.Trouble;

/** The rounds of travellers with the same trouble, or of all. */
final class GuidanceTally {

    private final List<RoundResult> with = new ArrayList<>();
    private final List<RoundResult> without = new ArrayList<>();
    private final String name;

    private GuidanceTally(String name) {
        this.name = name;
    }

    GuidanceTally(Trouble trouble) {
        this(
                trouble == Trouble.NONE
                        ? "nothing wrong"
                        : trouble.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static GuidanceTally ofAll(Collection<GuidanceTally> parts) {
        GuidanceTally all = new GuidanceTally("all");
        parts.forEach(part -> {
            all.with.addAll(part.with);
            all.without.addAll(part.without);
        });
        return all;
    }

    void add(RoundResult prompted, RoundResult left) {
        with.add(prompted);
        without.add(left);
    }

    String name() {
        return name;
    }

    int travellers() {
        return with.size();
    }

    Proportion acquired(boolean prompted, Duration limit) {
        List<RoundResult> rounds = prompted ? with : without;
        return new Proportion(
                rounds.stream().filter(round -> round.within(limit)).count(), rounds.size());
    }

    /** Who is never acquired counts as slowest; empty when the middle one is not. */
    Optional<Duration> median(boolean prompted) {
        List<RoundResult> rounds = new ArrayList<>(prompted ? with : without);
        rounds.sort(Comparator.comparing((RoundResult round) -> round.acquired().orElse(Duration.ofDays(1))));
        return rounds.get((rounds.size() - 1) / 2).acquired();
    }

    double promptsEach() {
        return with.stream().mapToInt(round -> round.prompts().size()).average().orElse(0);
    }

    /** How often each prompt appeared. */
    Map<Guidance, Integer> prompts() {
        Map<Guidance, Integer> counts = new EnumMap<>(Guidance.class);
        with.forEach(round -> round.prompts().forEach(prompt -> counts.merge(prompt, 1, Integer::sum)));
        return counts;
    }
}
