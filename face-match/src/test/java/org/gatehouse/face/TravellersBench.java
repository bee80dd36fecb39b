// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
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

/**
 * How the comparison tells rendered travellers apart: the frozen set on probes that had no part in its choice, and beside it
 * travellers as the generator draws them. Renders say nothing about people.
 */
public final class TravellersBench {

    private static final long FRESH = 20_270_101;
    private static final int POOL_PROBES = 5;

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
    private final FaceMatcher matcher;
    private final int threads;

    private TravellersBench(FaceMatcher matcher, int threads) {
        this.matcher = matcher;
        this.threads = threads;
    }

    /** {@code [--probes N] [--pool N] [--threads N]}: probes of each member, travellers of the pool, rendering threads. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Integer> options = new TreeMap<>(Map.of("--probes", 20, "--pool", 48, "--threads", 2));
        for (int at = 0; at < arguments.length; at += 2) {
            if (!options.containsKey(arguments[at]) || at + 1 == arguments.length) {
                System.err.println("usage: ./gatehouse bench travellers [--probes N] [--pool N] [--threads N]");
                System.exit(arguments[at].equals("--help") || arguments[at].equals("-h") ? 0 : 2);
            }
            options.put(arguments[at], Math.max(1, Integer.parseInt(arguments[at + 1])));
        }
        int probes = options.getOrDefault("--probes", 20);
        try (FaceMatcher matcher = TestModels.matcher()) {
            TravellersBench bench = new TravellersBench(matcher, options.getOrDefault("--threads", 2));
            System.out.printf(
                    "operating point: %s, threshold of a comparison %.3f%n",
                    matcher.operatingPoint().name(), matcher.operatingPoint().threshold());
            bench.measure("frozen set", Lineup.members(), probes).print();
            bench.measure(
                            "unselected pool",
                            Lineup.pool(options.getOrDefault("--pool", 48)),
                            Math.min(probes, POOL_PROBES))
                    .print();
            System.out.println("Rendered faces exercise the machine. They prove nothing about people.");
        }
    }

    private TravellerTally measure(String name, List<FaceIdentity> travellers, int probes) throws Exception {
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
