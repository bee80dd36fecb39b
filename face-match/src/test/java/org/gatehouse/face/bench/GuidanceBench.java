// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.bench;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    private final GuidedRound round;
    private final Manners manners;

    private GuidanceBench(GuidedRound round, Manners manners) {
        this.round = round;
        this.manners = manners;
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
        ModelCatalogue catalogue = TestModels.catalogue();
        try (FaceDetector detector = FaceDetector.load(catalogue);
                FaceMesh mesh = FaceMesh.load(catalogue)) {
            FrameBank bank = new FrameBank(new PictureCache(new FaceRenderer(), Path.of("target/travellers")));
            FrameAnalyser analyser = new FrameAnalyser(detector, mesh, QualityLimits.forProbes());
            GuidanceBench bench = new GuidanceBench(new GuidedRound(bank, analyser), Manners.USUAL);
            Map<Trouble, GuidanceTally> tallies = bench.play(travellers, seed);
            System.out.printf("%d travellers, seed %d, %s%n", travellers, seed, GuidedRound.RATE);
            GuidanceTable.print(tallies);
            System.out.println("How travellers behave is assumed: " + Manners.USUAL);
            System.out.println("The loop works on rendered travellers. They prove nothing about people.");
        }
    }

    private Map<Trouble, GuidanceTally> play(int travellers, long seed) throws Exception {
        // Whoever was told something is another person afterwards, so everybody comes twice from the same seed.
        List<GuidedTraveller> prompted = Crowd.of(travellers, manners, seed);
        List<GuidedTraveller> left = Crowd.of(travellers, manners, seed);
        List<FaceIdentity> faces = Lineup.members();
        Map<Trouble, GuidanceTally> tallies = new EnumMap<>(Trouble.class);
        int done = 0;
        // One face after the other: the bank keeps the last pictures decoded.
        for (int face = 0; face < faces.size(); face++) {
            for (int who = face; who < travellers; who += faces.size()) {
                RoundResult with = round.play(faces.get(face), prompted.get(who), seed + who, true);
                RoundResult without = round.play(faces.get(face), left.get(who), seed + who, false);
                tallies.computeIfAbsent(prompted.get(who).trouble(), GuidanceTally::new)
                        .add(with, without);
                done++;
            }
            System.err.printf("%d of %d travellers%n", done, travellers);
        }
        return tallies;
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
