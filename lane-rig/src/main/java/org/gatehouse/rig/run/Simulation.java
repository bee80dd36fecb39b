// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.FaultKind;
import org.gatehouse.rig.plan.FaultLevel;
import org.gatehouse.rig.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Many lives, each on a clock of its own, until enough transactions have come to an end or a rule did not hold. Safe for several threads. */
public final class Simulation {
    private final long seed;
    private final FaultLevel level;
    private final Workshop workshop;
    private final AtomicLong nextLife = new AtomicLong();
    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Map<FaultKind, Long> struck = new EnumMap<>(FaultKind.class);
    private final Map<Rule, Long> looks = new EnumMap<>(Rule.class);
    private long transactions;
    private long lives;
    private long virtualMillis;
    private long longestConfined;
    private long oldestPermit;
    private @Nullable LifeResult failed;
    private @Nullable IllegalStateException crash;

    public Simulation(long seed, FaultLevel level, Workshop workshop) {
        this.seed = seed;
        this.level = level;
        this.workshop = workshop;
    }

    /**
     * Runs.
     *
     * @param wanted so many transactions at least
     * @param threads side by side
     * @param progress told after every life, by one thread at a time
     * @return the first life that broke a rule, by its number
     * @throws IllegalStateException when a life ended with an exception; it names the life
     */
    public Optional<LifeResult> run(long wanted, int threads, Consumer<Simulation> progress)
            throws InterruptedException {
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            workers[i] = new Thread(() -> work(wanted, progress), "simulation-" + i);
            workers[i].setDaemon(true);
            workers[i].start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
        synchronized (this) {
            if (crash != null) {
                throw crash;
            }
        }
        return failed();
    }

    private void work(long wanted, Consumer<Simulation> progress) {
        while (goesOn(wanted)) {
            Plan plan = Plan.drawn(seed, nextLife.getAndIncrement(), level);
            LifeResult result;
            try {
                result = new LaneLife(plan, workshop).live();
            } catch (RuntimeException e) {
                broken(plan, e);
                return;
            }
            synchronized (this) {
                add(result);
                progress.accept(this);
            }
        }
    }

    private synchronized void broken(Plan plan, RuntimeException cause) {
        crash = new IllegalStateException(
                "Life " + plan.name() + " with faults " + level + " ended with an exception.", cause);
    }

    private synchronized boolean goesOn(long wanted) {
        return failed == null && crash == null && transactions < wanted;
    }

    private void add(LifeResult result) {
        lives++;
        transactions += result.transactions();
        virtualMillis += result.virtualMillis();
        longestConfined = Math.max(longestConfined, result.longestConfinedMillis());
        oldestPermit = Math.max(oldestPermit, result.oldestPermitMillis());
        result.outcomes().forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
        result.struck().forEach((kind, count) -> struck.merge(kind, count, Long::sum));
        result.looks().forEach((rule, count) -> looks.merge(rule, count, Long::sum));
        LifeResult first = failed;
        if (result.violation().isPresent()
                && (first == null || result.plan().index() < first.plan().index())) {
            failed = result;
        }
    }

    public synchronized Optional<LifeResult> failed() {
        return Optional.ofNullable(failed);
    }

    public synchronized long transactions() {
        return transactions;
    }

    public synchronized long lives() {
        return lives;
    }

    public synchronized long virtualMillis() {
        return virtualMillis;
    }

    public synchronized long longestConfinedMillis() {
        return longestConfined;
    }

    public synchronized long oldestPermitMillis() {
        return oldestPermit;
    }

    public synchronized Map<String, Long> outcomes() {
        return new TreeMap<>(outcomes);
    }

    public synchronized Map<FaultKind, Long> struck() {
        return new EnumMap<>(struck);
    }

    public synchronized Map<Rule, Long> looks() {
        return new EnumMap<>(looks);
    }
}
