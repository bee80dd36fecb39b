// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How the comparison tells rendered travellers apart: the frozen set on probes that had no part in its choice, and beside it
 * travellers as the generator draws them. Renders say nothing about people.
 */
@Command(
        name = "./gatehouse bench travellers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "How the face comparison tells the frozen set of synthetic travellers apart, and an unselected pool of them.",
            "Rendered faces exercise the machine. They prove nothing about people."
        })
public final class TravellersBench implements Callable<Integer> {
    private static final int MOST = 10_000;
    private static final int MOST_THREADS = 64;
    private static final long FRESH = 20_270_101;
    private static final int POOL_PROBES = 5;

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Option(names = "--probes", defaultValue = "20", description = "Of each member of the set (${DEFAULT-VALUE}).")
    private int probes;

    @Option(names = "--pool", defaultValue = "48", description = "How many unselected travellers (${DEFAULT-VALUE}).")
    private int pool;

    @Option(names = "--threads", defaultValue = "2", description = "That render (${DEFAULT-VALUE}).")
    private int threads;

    /** 2 on wrong arguments. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TravellersBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        if (outside(probes, MOST) || outside(pool, MOST) || outside(threads, MOST_THREADS)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--probes and --pool are from 1 to " + MOST + ", --threads from 1 to " + MOST_THREADS + ".");
        }
        try (FaceMatcher matcher = TestModels.matcher()) {
            System.out.printf(
                    "operating point: %s, threshold of a comparison %.3f%n",
                    matcher.operatingPoint().name(), matcher.operatingPoint().threshold());
            measure(matcher, "frozen set", Lineup.members(), probes).print();
            measure(matcher, "unselected pool", Lineup.pool(pool), Math.min(probes, POOL_PROBES))
                    .print();
            System.out.println("Rendered faces exercise the machine. They prove nothing about people.");
        }
        return 0;
    }

    private static boolean outside(int value, int most) {
        return value < 1 || value > most;
    }

    private TravellerTally measure(FaceMatcher matcher, String name, List<FaceIdentity> travellers, int probes)
            throws Exception {
        render(name, travellers, probes);
        List<Reference> portraits = new ArrayList<>();
        for (FaceIdentity traveller : travellers) {
            portraits.add(matcher.enrol(cache.jpeg(traveller, Framing.PORTRAIT, Shots.portrait())));
        }
        TravellerTally tally = new TravellerTally(
                name, travellers.size(), matcher.operatingPoint().threshold());
        for (int who = 0; who < travellers.size(); who++) {
            for (Shot shot : shots(travellers.get(who), probes)) {
                byte[] frame = cache.jpeg(travellers.get(who), Framing.GATE, shot);
                tally.genuine(matcher.compare(portraits.get(who), frame));
                // One embedding of the frame for all other portraits: the same steps as a comparison takes.
                Reference probe = matcher.enrol(frame);
                for (int other = 0; other < travellers.size(); other++) {
                    if (other != who) {
                        tally.impostor(portraits.get(other).score(probe));
                    }
                }
            }
        }
        return tally;
    }

    /** Fills the cache, some travellers at a time: a head is built once and pictured often. */
    private void render(String name, List<FaceIdentity> travellers, int probes) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> pending = new ArrayList<>();
            for (FaceIdentity traveller : travellers) {
                pending.add(workers.submit(() -> {
                    cache.jpeg(traveller, Framing.PORTRAIT, Shots.portrait());
                    shots(traveller, probes).forEach(shot -> cache.jpeg(traveller, Framing.GATE, shot));
                }));
            }
            for (int done = 0; done < pending.size(); done++) {
                pending.get(done).get();
                System.err.printf("%s: %d of %d travellers rendered%n", name, done + 1, pending.size());
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a traveller could not be rendered", failure.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static List<Shot> shots(FaceIdentity traveller, int probes) {
        SplittableRandom random = new SplittableRandom(FRESH + traveller.seed());
        List<Shot> shots = new ArrayList<>();
        for (int count = 0; count < probes; count++) {
            shots.add(Shots.probe(random));
        }
        return shots;
    }
}
