// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.lane;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.gatehouse.gate.background.Watchlist;
import org.gatehouse.gate.background.WatchlistQuery;
import org.gatehouse.rig.plan.DeedKind;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.time.ProcessTime;
import org.gatehouse.rig.world.Ground;
import org.gatehouse.rig.world.Passport;

/** A watchlist that knows the truth, unless it is away. */
final class SimulatedWatchlist implements Watchlist {
    private final Bench bench;
    private final ProcessTime time;

    SimulatedWatchlist(Bench bench, ProcessTime time) {
        this.bench = bench;
        this.time = time;
    }

    @Override
    public CompletionStage<Answer> query(WatchlistQuery query) {
        Ground ground = bench.ground();
        Passport asked = ground.glass();
        String transaction = bench.referee().transaction();
        boolean slow = ground.weather().is(FaultKind.WATCHLIST_SLOW);
        long millis =
                slow ? bench.chance().between(1_500, 9_000) : bench.chance().between(30, 400);
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        time.afterMillis(millis, () -> {
            boolean away = ground.weather().is(FaultKind.WATCHLIST_AWAY) || asked == null;
            boolean wanted = asked != null && asked.deeds().contains(DeedKind.WANTED);
            if (!away) {
                bench.referee().watched(transaction, !wanted);
            }
            answer.complete(away ? Answer.UNAVAILABLE : wanted ? Answer.HIT : Answer.CLEAR);
        });
        return answer;
    }
}
