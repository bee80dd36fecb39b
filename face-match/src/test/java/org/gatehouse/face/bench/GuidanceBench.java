// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gatehouse.face.TestModels;
import org.gatehouse.face.acquire.FrameAnalyser;
import org.gatehouse.face.detect.FaceDetector;
import org.gatehouse.face.detect.FaceMesh;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.quality.QualityLimits;
import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.FaceRenderer;
import org.gatehouse.sim.traveller.Lineup;
import org.gatehouse.sim.traveller.PictureCache;
import org.gatehouse.sim.traveller.behaviour.Crowd;
import org.gatehouse.sim.traveller.behaviour.FrameBank;
import org.gatehouse.sim.traveller.behaviour.GuidedTraveller;
import org.gatehouse.sim.traveller.behaviour.Manners;
import org.gatehouse.sim.traveller.behaviour.Trouble;

/**
 * What telling travellers what is wrong gains: simulated travellers who do something wrong come before the camera, each once with
 * prompts and once without. Frames are analysed and chosen as at a gate; nothing is compared.
 */
public final class GuidanceBench {

    private static final String USAGE = "usage: ./gatehouse bench guidance [--travellers N] [--seed S]";

    private static final int THREADS = 2;

    /** The same traveller twice. */
    private record Pair(Trouble trouble, RoundResult with, RoundResult without) {}

    private final PictureCache cache = new PictureCache(new FaceRenderer(), Path.of("target/travellers"));
    private final Manners manners;
    private final int travellers;
    private final long seed;

    private GuidanceBench(Manners manners, int travellers, long seed) {
        this.manners = manners;
        this.travellers = travellers;
        this.seed = seed;
    }

    /** {@code [--travellers N] [--seed S]}: how many come, and who. */
    public static void main(String[] arguments) throws Exception {
        Map<String, Long> options = new TreeMap<>(Map.of("--travellers", 500L, "--seed", 1L));
        for (int at = 0; at < arguments.length; at += 2) {
            if (!options.containsKey(arguments[at]) || at + 1 == arguments.length) {
                System.err.println(USAGE);
                System.exit(arguments[at].equals("--help") || arguments[at].equals("-h") ? 0 : 2);
            }
            options.put(arguments[at], number(arguments[at + 1]));
        }
        int travellers = (int) Math.max(1, Math.min(100_000, options.getOrDefault("--travellers", 500L)));
        long seed = options.getOrDefault("--seed", 1L);
        GuidanceBench bench = new GuidanceBench(Manners.USUAL, travellers, seed);
        Map<Trouble, GuidanceTally> tallies = bench.play();
        System.out.printf("%d travellers, seed %d, %s%n", travellers, seed, GuidedRound.RATE);
        GuidanceTable.print(tallies);
        System.out.println("How travellers behave is assumed: " + Manners.USUAL);
        System.out.println("The loop works on rendered travellers. They prove nothing about people.");
    }

    /** Rounds of one face are played by one thread; the order of the rounds does not change what comes out. */
    private Map<Trouble, GuidanceTally> play() throws Exception {
        List<FaceIdentity> faces = Lineup.members();
        Map<Trouble, GuidanceTally> tallies = new EnumMap<>(Trouble.class);
        ExecutorService workers = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<Pair>>> pending = new ArrayList<>();
            for (int face = 0; face < faces.size(); face++) {
                int number = face;
                pending.add(workers.submit(() -> rounds(faces.get(number), number, faces.size())));
            }
            int done = 0;
            for (Future<List<Pair>> rounds : pending) {
                for (Pair pair : rounds.get()) {
                    tallies.computeIfAbsent(pair.trouble, GuidanceTally::new).add(pair.with, pair.without);
                    done++;
                }
                System.err.printf("%d of %d travellers%n", done, travellers);
            }
        } finally {
            workers.shutdownNow();
        }
        return tallies;
    }

    /** Of those travellers who have this face: every so many have the same. */
    private List<Pair> rounds(FaceIdentity face, int first, int every) throws Exception {
        ModelCatalogue catalogue = TestModels.catalogue();
        List<Pair> pairs = new ArrayList<>();
        // Whoever was told something is another person afterwards, so everybody comes twice from the same seed.
        List<GuidedTraveller> prompted = Crowd.of(travellers, manners, seed);
        List<GuidedTraveller> left = Crowd.of(travellers, manners, seed);
        try (FaceDetector detector = FaceDetector.load(catalogue);
                FaceMesh mesh = FaceMesh.load(catalogue)) {
            GuidedRound round =
                    new GuidedRound(new FrameBank(cache), new FrameAnalyser(detector, mesh, QualityLimits.forProbes()));
            for (int who = first; who < travellers; who += every) {
                RoundResult with = round.play(face, prompted.get(who), seed + who, true);
                RoundResult without = round.play(face, left.get(who), seed + who, false);
                pairs.add(new Pair(prompted.get(who).trouble(), with, without));
            }
        }
        return pairs;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            System.err.println(USAGE);
            System.exit(2);
            throw e;
        }
    }
}
