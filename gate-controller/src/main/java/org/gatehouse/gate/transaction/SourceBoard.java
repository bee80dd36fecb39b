// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gatehouse.gate.policy.DegradedModes;
import org.gatehouse.gate.policy.Source;
import org.gatehouse.gate.policy.SourceRule;
import org.gatehouse.gate.policy.SourceRule.Then;
import org.jspecify.annotations.Nullable;

/**
 * Which sources are away from one lane, really or for a rehearsal, and what the policy makes of it. A source counts as there until
 * somebody says otherwise; what a decision needs in any case is asked for by the decision itself. Used from the mailbox only.
 */
final class SourceBoard {
    private record Absence(Instant since, long sinceNanos, Optional<Instant> until) {}

    private final DegradedModes modes;
    private final LaneTime time;
    private final LaneLog log;
    private final Consumer<Runnable> mailbox;
    private final Map<Source, Absence> real = new EnumMap<>(Source.class);
    private final Map<Source, Absence> rehearsed = new EnumMap<>(Source.class);
    private List<Degradation> written = List.of();

    /** @param mailbox runs a task in the mailbox, and has the lane follow what has changed */
    SourceBoard(DegradedModes modes, LaneTime time, LaneLog log, Consumer<Runnable> mailbox) {
        this.modes = modes;
        this.time = time;
        this.log = log;
        this.mailbox = mailbox;
    }

    /** A source is there or away; a rehearsal of what is really away is over. */
    void tell(Source source, boolean there) {
        if (there) {
            real.remove(source);
        } else if (!real.containsKey(source)) {
            rehearsed.remove(source);
            Absence absence = new Absence(time.clock().instant(), time.nanos(), Optional.empty());
            real.put(source, absence);
            lookAfter(modes.of(source).mayBeAway());
        }
        weigh();
    }

    boolean reallyAway(Source source) {
        return real.containsKey(source);
    }

    boolean rehearsed(Source source) {
        return rehearsed.containsKey(source);
    }

    /** As {@link #tell} that it is away, for a while, in addition to what is really away: so it can only be stricter. */
    void rehearse(OfficerRehearsal rehearsal) {
        if (real.containsKey(rehearsal.source()) || rehearsed.containsKey(rehearsal.source())) {
            return;
        }
        SourceRule rule = modes.of(rehearsal.source());
        Instant now = time.clock().instant();
        Duration already = rehearsal.beyond() ? rule.mayBeAway() : Duration.ZERO;
        Absence absence = new Absence(now, time.nanos() - already.toNanos(), Optional.of(now.plus(rehearsal.length())));
        rehearsed.put(rehearsal.source(), absence);
        log.rehearsed(rehearsal);
        // Another one may have begun by then.
        time.after(rehearsal.length(), () -> mailbox.accept(() -> rehearsed.remove(rehearsal.source(), absence)));
        lookAfter(rule.mayBeAway());
        weigh();
    }

    /** Ends a rehearsal before its time, or not at all where none runs. */
    void endRehearsal(Source source) {
        rehearsed.remove(source);
        weigh();
    }

    private void lookAfter(Duration length) {
        if (!length.isZero()) {
            time.after(length, () -> mailbox.accept(() -> {}));
        }
    }

    /** What is away now, the order of {@link Source}. */
    List<Degradation> now() {
        List<Degradation> now = new ArrayList<>();
        for (Source source : Source.values()) {
            @Nullable Absence absence = real.getOrDefault(source, rehearsed.get(source));
            if (absence != null) {
                Duration away = Duration.ofNanos(time.nanos() - absence.sinceNanos());
                now.add(new Degradation(
                        source, absence.since(), modes.of(source).after(away), absence.until()));
            }
        }
        return List.copyOf(now);
    }

    /** Writes down what has changed since it was last asked. */
    void weigh() {
        List<Degradation> now = now();
        written.stream().filter(before -> now.stream().noneMatch(same(before))).forEach(log::sourceBack);
        now.stream().filter(one -> !written.contains(one)).forEach(log::sourceAway);
        written = now;
    }

    private static Predicate<Degradation> same(Degradation before) {
        return one -> one.source() == before.source() && one.rehearsal() == before.rehearsal();
    }

    /** Whether a traveller may begin. */
    boolean admits() {
        return now().stream().noneMatch(one -> one.effect() == Then.STOP);
    }

    /** Whether whoever has begun may go on: what cannot be written down is not decided. */
    boolean goesOn() {
        return now().stream().noneMatch(one -> one.effect() == Then.STOP && one.source() == Source.JOURNAL);
    }

    /** The source for which a traveller is referred, if for any. */
    Optional<Source> refersFor() {
        return now().stream()
                .filter(one -> one.effect() != Then.CONTINUE)
                .map(Degradation::source)
                .findFirst();
    }

    /** Whether the policy lets an offline copy answer for the watchlist that is away now. */
    boolean copyMayStandIn() {
        boolean named = !modes.of(Source.WATCHLIST).mayBeAway().isZero();
        return named
                && now().stream().anyMatch(one -> one.source() == Source.WATCHLIST && one.effect() == Then.CONTINUE);
    }
}
