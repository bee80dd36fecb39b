// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.check.Violation;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.FaultLevel;
import org.gatehouse.rig.plan.Plan;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./gatehouse rig simulate}: lives of whole lanes on virtual clocks, with faults. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = {
            "Whole lanes, core to door controller, on one virtual clock and one seed, with faults drawn at random.",
            "Ends with 1 when a rule did not hold: the life is named, shortened, and told."
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final long PROGRESS_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Option(
            names = "--transactions",
            defaultValue = "20000",
            description = "How many transactions at least; default ${DEFAULT-VALUE}.")
    private long transactions;

    @Option(names = "--seed", defaultValue = "1", description = "What chance begins with; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--faults", defaultValue = "heavy", description = "none, usual or heavy; default ${DEFAULT-VALUE}.")
    private String faults = "heavy";

    @Option(names = "--threads", description = "Lives side by side; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--replay", paramLabel = "SEED:INDEX", description = "Tells one life, with the faults of --faults.")
    private String replay = "";

    private long began;
    private long told;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimulateCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        quiet();
        FaultLevel level;
        try {
            level = FaultLevel.valueOf(faults.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            System.err.println("--faults is none, usual or heavy.");
            return CommandLine.ExitCode.USAGE;
        }
        return replay.isEmpty() ? simulate(level) : replay(level);
    }

    /** Millions of broken lanes would say so. */
    private static void quiet() {
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }

    private int replay(FaultLevel level) {
        String[] name = replay.split(":", -1);
        try {
            Plan plan = Plan.drawn(Long.parseLong(name[0]), Long.parseLong(name[1]), level);
            LifeResult result = new LaneLife(plan, Workshop.USUAL)
                    .telling(System.out::println)
                    .live();
            result.violation().ifPresent(SimulateCommand::print);
            return result.violation().isPresent() ? 1 : 0;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            System.err.println("--replay is two numbers with a colon between, as a failing life is named.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int simulate(FaultLevel level) throws InterruptedException {
        began = System.nanoTime();
        told = began;
        Simulation simulation = new Simulation(seed, level, Workshop.USUAL);
        simulation.run(transactions, threads, this::progress);
        table(simulation, level);
        return simulation.failed().map(this::fail).orElse(0);
    }

    private void progress(Simulation simulation) {
        long now = System.nanoTime();
        if (now - told > PROGRESS_NANOS) {
            told = now;
            System.err.printf(
                    Locale.ROOT,
                    "%,d transactions, %,.0f a second%n",
                    simulation.transactions(),
                    rate(simulation, now));
        }
    }

    private double rate(Simulation simulation, long now) {
        return simulation.transactions() * 1e9 / Math.max(1, now - began);
    }

    private void table(Simulation simulation, FaultLevel level) {
        System.out.printf(
                Locale.ROOT,
                "%,d transactions in %,d lives, seed %d, faults %s: %,.0f a second, %,.0f hours of virtual time%n",
                simulation.transactions(),
                simulation.lives(),
                seed,
                level.name().toLowerCase(Locale.ROOT),
                rate(simulation, System.nanoTime()),
                simulation.virtualMillis() / 3_600_000.0);
        System.out.println();
        System.out.println("outcome");
        simulation.outcomes().forEach((outcome, count) -> line(outcome, count));
        System.out.println();
        System.out.println("what went wrong");
        simulation.struck().forEach((kind, count) -> line(kind.name(), count));
        System.out.println();
        System.out.println("what was held");
        for (Rule rule : Rule.values()) {
            line(rule.sentence(), simulation.looks().getOrDefault(rule, 0L));
        }
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "longest between closed doors: %.1f s; oldest permit executed: %.1f s%n",
                simulation.longestConfinedMillis() / 1_000.0,
                simulation.oldestPermitMillis() / 1_000.0);
    }

    private static void line(String name, long count) {
        System.out.printf(Locale.ROOT, "  %,14d  %s%n", count, name);
    }

    private int fail(LifeResult failed) {
        Violation violation = failed.violation().orElseThrow();
        System.out.println();
        System.out.printf(
                Locale.ROOT,
                "FAILED in life %s. Again: ./gatehouse rig simulate --faults %s --replay %s%n",
                failed.plan().name(),
                failed.plan().level().name().toLowerCase(Locale.ROOT),
                failed.plan().name());
        print(violation);
        new Story(failed, Workshop.USUAL).lines().forEach(System.out::println);
        return 1;
    }

    private static void print(Violation violation) {
        System.out.printf(
                Locale.ROOT,
                "After %.3f s this did not hold: %s.%n  %s%n",
                violation.millis() / 1_000.0,
                violation.rule().sentence(),
                violation.detail());
    }
}
