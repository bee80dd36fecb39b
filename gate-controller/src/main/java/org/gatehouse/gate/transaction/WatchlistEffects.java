// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.background.Watchlist.Answer;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.gate.lane.LaneEvent;
import org.gatehouse.gate.lane.Verdict;
import org.gatehouse.gate.policy.Source;

/**
 * Asks the watchlist, and where it gives no answer and the policy says so, the offline copy. Learns from every answer whether the
 * watchlist is there; while it is not, it is asked about the specimen of ICAO Doc 9303, who is nobody, so that its return is noticed
 * even where no traveller is taken.
 */
final class WatchlistEffects {
    private static final System.Logger LOG = System.getLogger(WatchlistEffects.class.getName());
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private static final Duration LOOK_AT_COPY = Duration.ofMinutes(1);
    private static final WatchlistQuery SPECIMEN =
            new WatchlistQuery("UTO", "L898902C3", "ERIKSSON", "ANNA MARIA", "740812");

    private final LaneRuntime.Parts parts;
    private final LaneTime time;
    private final LaneRuntime lane;
    private final LaneNow now;
    private final LaneLog log;
    private final SourceBoard sources;
    private boolean trying;
    private boolean closed;

    WatchlistEffects(
            LaneRuntime.Parts parts, LaneTime time, LaneRuntime lane, LaneNow now, LaneLog log, SourceBoard sources) {
        this.parts = parts;
        this.time = time;
        this.lane = lane;
        this.now = now;
        this.log = log;
        this.sources = sources;
    }

    /** Begins to look after the offline copy, where there is one. */
    void start() {
        parts.offlineCopy().ifPresent(this::lookAtCopy);
    }

    void close() {
        closed = true;
    }

    void ask(int round) {
        now.vault().mrz().ifPresent(mrz -> {
            WatchlistQuery query = EligibilityEffects.query(mrz);
            query(parts.devices().watchlist(), query, answer -> answered(round, query, answer));
        });
    }

    /** A rehearsal changes what an answer counts for, never what a hit does. */
    private void answered(int round, WatchlistQuery query, Answer answer) {
        told(answer);
        boolean counts = answer == Answer.HIT || (answer == Answer.CLEAR && !sources.rehearsed(Source.WATCHLIST));
        if (counts) {
            post(round, answer, false);
        } else if (parts.offlineCopy().isPresent() && sources.copyMayStandIn()) {
            query(parts.offlineCopy().get(), query, copied -> post(round, copied, true));
        } else {
            post(round, Answer.UNAVAILABLE, false);
        }
    }

    private void post(int round, Answer answer, boolean copy) {
        if (round == now.state().queried()) {
            now.watchlistFromCopy(copy);
            if (copy) {
                log.offlineCopy(now.transaction(), answer);
            }
        }
        lane.handle(new LaneEvent.WatchlistAnswered(round, verdict(answer)), time.nanos());
    }

    private void told(Answer answer) {
        boolean there = answer != Answer.UNAVAILABLE;
        if (there == sources.reallyAway(Source.WATCHLIST)) {
            lane.sourceNow(Source.WATCHLIST, there);
        }
        if (!there) {
            tryAgain();
        }
    }

    private void tryAgain() {
        if (trying || closed) {
            return;
        }
        trying = true;
        time.after(
                TRY_AGAIN,
                () -> lane.inMailbox(() -> {
                    trying = false;
                    if (!closed && sources.reallyAway(Source.WATCHLIST)) {
                        query(parts.devices().watchlist(), SPECIMEN, this::told);
                    }
                }));
    }

    private void lookAtCopy(Watchlist copy) {
        query(copy, SPECIMEN, answer -> lane.sourceNow(Source.WATCHLIST_COPY, answer != Answer.UNAVAILABLE));
        time.after(
                LOOK_AT_COPY,
                () -> lane.inMailbox(() -> {
                    if (!closed) {
                        lookAtCopy(copy);
                    }
                }));
    }

    /** The answer comes in the mailbox; a list that fails has given none. */
    private void query(Watchlist list, WatchlistQuery query, Consumer<Answer> told) {
        CompletionStage<Answer> coming;
        try {
            coming = list.query(query);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "The watchlist of lane {0} failed: {1}", parts.laneId(), e.getClass());
            coming = CompletableFuture.completedFuture(Answer.UNAVAILABLE);
        }
        coming.whenComplete(
                (answer, failure) -> lane.inMailbox(() -> told.accept(failure == null ? answer : Answer.UNAVAILABLE)));
    }

    private static Verdict verdict(Answer answer) {
        return switch (answer) {
            case CLEAR -> Verdict.SUCCESSFUL;
            case HIT -> Verdict.FAILED;
            case UNAVAILABLE -> Verdict.ABORTED;
        };
    }
}
